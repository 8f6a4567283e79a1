import type { HealthLine, HealthView } from '../../../lib/domain/anchors';
import { base, NOW, page, type Scenario } from './base';

const DAY = 86_400_000;
const line = (
  key: string,
  about: HealthLine['about'],
  label: string,
  rest: Partial<HealthLine> = {},
): HealthLine => ({
  key,
  about,
  label,
  state: 'found',
  by: ['reader', 'label'],
  parts: null,
  since: NOW - 20 * DAY,
  seenAt: NOW - 3_600_000,
  told: false,
  ...rest,
});
const taught = (id: string, kind: NonNullable<HealthLine['taught']>['kind'], rest: object = {}) => ({
  taught: { id, kind, as: null, own: true, renamed: null, ...rest },
});

const LINES: readonly HealthLine[] = [
  line('menu', 'menu', '', {
    state: 'lost',
    by: ['too-few-found'],
    parts: { found: 5, of: 11 },
    since: NOW - 2 * DAY,
  }),
  line('anchor:a', 'anchor', 'ЛПР', {
    state: 'lost',
    by: ['doubtful'],
    since: NOW - DAY,
    ...taught('a', 'field', { as: 'decider' }),
  }),
  line('menu:deals', 'item', 'Сделки', { by: ['id'] }),
  line('field:deal:budget', 'field', 'Бюджет', { by: ['adapter', 'label'] }),
  line('block:deal:main', 'block', 'Главное', { by: [], parts: { found: 4, of: 5 } }),
  line('anchor:b', 'anchor', 'Бюджет', {
    by: ['means', 'value', 'before', 'after'],
    ...taught('b', 'column', { as: 'amount', renamed: 'Сумма' }),
  }),
  line('anchor:c', 'anchor', '', { by: ['parts', 'role'], ...taught('c', 'menu', { own: false }) }),
  line('start', 'start', 'Лиды', { state: 'unseen', by: [], since: null, seenAt: null }),
];

const HEALTH: HealthView = { origin: page.origin, lines: LINES, found: 5, of: 7 };

/** A site whose menu was redesigned, seen from the panel and from the options page. */
export const HEALTH_SCENARIO: Scenario = {
  ...base,
  health: HEALTH,
  overlay: { ...page, menu: { ...page.menu, applied: false, found: 5, wanted: 11 } },
};
