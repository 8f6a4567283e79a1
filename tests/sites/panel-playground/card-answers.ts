/** What cards and single deals say in the playground: invented people and fields. */
import type { CardHabitsView } from '../../../lib/platform/card-messages';
import type { DealRequests } from '../../../lib/platform/deal-messages';
import type { Requests } from '../../../lib/platform/messages';
import { NOW, ORIGIN } from './base';

const field = (id: string, label: string) => ({ entity: 'deal' as const, field: id, label });

export const HABITS: CardHabitsView = {
  me: 'Анна Сокол',
  byEntity: [
    { entity: 'deal', name: 'deal', mean: 0.78, cards: 64 },
    { entity: 'contact', name: 'contact', mean: 0.91, cards: 22 },
  ],
  byStage: [
    { name: 'Новая заявка', mean: 0.94, cards: 31 },
    { name: 'КП отправлено', mean: 0.66, cards: 24 },
    { name: 'Договор', mean: 0.58, cards: 9 },
  ],
  byOwner: [
    { name: 'Анна Сокол', mean: 0.84, cards: 28 },
    { name: 'Игорь Лебедев', mean: 0.79, cards: 25 },
    { name: 'Константин Константинопольский-Заозёрный', mean: 0.61, cards: 9 },
    { name: null, mean: 0.5, cards: 2 },
  ],
  placeholders: [
    { ...field('nextStep', 'Следующий шаг'), count: 19, of: 64, repeated: 14 },
    { ...field('phone', 'Телефон'), count: 7, of: 58, repeated: 0 },
  ],
  unedited: [
    { ...field('fax', 'Факс'), views: 112, days: 12 },
    { ...field('promo', 'Промокод, по которому пришёл клиент'), views: 87, days: 12 },
  ],
  offers: [
    { ...field('nextStep', 'Следующий шаг'), move: 'raise', to: 1 },
    { ...field('source', 'Источник'), move: 'lower', to: 4 },
    { ...field('fax', 'Факс'), move: 'drop', to: 5 },
  ],
  days: 12,
  doubts: [
    {
      ...{ account: 'acme', entity: 'deal', recordId: '7', stage: 'Договор', question: 'signing-fact' },
      ...{ answer: 'Прислал реквизиты, сказала бухгалтер', at: NOW - 86_400_000 },
    },
    {
      ...{ account: 'acme', entity: 'deal', recordId: '8', stage: 'Договор', question: 'signing-fact' },
      ...{ answer: null, at: NOW - 2 * 86_400_000 },
    },
  ],
};

const MOVES: DealRequests['deals/past']['out']['moves'] = [
  {
    ...{ recordId: '11', title: 'Поставка насосов, 2-я очередь', from: 'Новая заявка', to: 'КП отправлено' },
    ...{ after: '2026-03-06', on: '2026-03-09', missing: ['Бюджет', 'ЛПР'], checked: true },
  },
  {
    ...{ recordId: '12', title: null, from: 'КП отправлено', to: 'Договор' },
    ...{ after: '2026-03-09', on: '2026-03-09', missing: ['Номер договора'], checked: false },
  },
];

const DEALS: DealRequests['deals/find']['out']['deals'] = [
  {
    id: '11',
    title: 'Поставка насосов, 2-я очередь',
    stage: 'КП отправлено',
    company: 'Вектор',
    href: '/d/11',
  },
  { id: '14', title: 'Насосы для котельной', stage: 'Договор', company: null, href: '/d/14' },
];

/** Answers of the background, for the playground and for tests of components. */
export function cardAnswers(): {
  readonly [N in 'card/habits' | keyof DealRequests]: (body: Requests[N]['in']) => Requests[N]['out'];
} {
  return {
    'card/habits': ({ me = HABITS.me }) => ({ ...HABITS, me }),
    'deals/past': () => ({ moves: MOVES }),
    'deals/find': ({ typed }) => ({ origin: ORIGIN, deals: typed.startsWith('ы') ? [] : DEALS }),
  };
}
