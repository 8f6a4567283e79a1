import type { Deal } from '../../../lib/domain/deal';
import {
  addDays,
  type DealPath,
  type Random,
  seededRandom,
  type ToldRound,
} from '../../../lib/domain/pipeline';

export const TODAY = '2026-03-10';
export const STAGES = [
  'Новая заявка',
  'Квалификация',
  'КП отправлено',
  'Согласование договора',
  'Счёт выставлен',
];

const OWNERS = ['Ольга Лебедева', 'Игорь Самойлов', 'Марат Галиев', 'Вера Кнышева', 'Антон Дроздов'];
const WORK = [
  ...['Поставка стеллажей', 'Ремонт кровли', 'Сервисный контракт', 'Монтаж вентиляции', 'Складская техника'],
  ...[
    'Аудит пожарной безопасности',
    'Поставка кабеля',
    'Обучение персонала',
    'Замена окон',
    'Насосная станция',
  ],
];

/** Deals that are open today, deals that were closed before, and the ways of all. */
export interface InventedTeam {
  readonly deals: readonly Deal[];
  readonly closed: readonly Deal[];
  readonly paths: readonly DealPath[];
}

const NO_DEAL: Deal = {
  ...{ id: '', title: null, amount: null, pipeline: null, stage: null, outcome: 'open', owner: null },
  ...{ company: null, region: null, segment: null, createdAt: null, expectedClose: null, closedAt: null },
  ...{ nextActivity: null, probability: null, href: null },
};

/** A team that sells for half a year: 48 open deals, 120 closed ones, the same at every call. */
export function inventedTeam(change: (deal: Deal, at: number) => Deal = (deal) => deal): InventedTeam {
  const random = seededRandom(7);
  const open = Array.from({ length: 48 }, (_, at) => openDeal(at, random));
  const ended = Array.from({ length: 120 }, (_, at) => endedDeal(at, random));
  const deals = open.map(({ deal }, at) => change(deal, at));
  return {
    deals,
    closed: ended.map(({ deal }) => deal),
    paths: [...open, ...ended].map(({ path }) => path),
  };
}

const pick = <T>(list: readonly T[], random: Random, power = 1): T =>
  list[Math.floor(random() ** power * list.length)] ?? (list[0] as T);
const day = (days: number): string => addDays(TODAY, Math.round(days)) ?? TODAY;
const on = (date: string) => ({ earliest: date, latest: date });

function openDeal(at: number, random: Random): { deal: Deal; path: DealPath } {
  const id = String(800 + at);
  const stage = pick(STAGES, random, 2.2);
  const entered = day(-3 - random() * 40);
  const stages = STAGES.slice(0, STAGES.indexOf(stage) + 1);
  const deal: Deal = {
    ...NO_DEAL,
    id,
    title: `${pick(WORK, random)} № ${id}`,
    href: `/crm/deal/details/${id}/`,
    stage,
    owner: pick(OWNERS, random, 1.4),
    amount:
      at % 9 === 8 ? null : { minor: Math.round(40 + random() * 900) * 100_000, currency: 'RUB', within: 0 },
    createdAt: day(-60),
    expectedClose: at % 7 === 6 ? null : day(-10 + random() * 90),
    nextActivity: at % 3 === 0 ? null : day(-6 + random() * 14),
    probability: at % 4 === 0 ? null : Math.min(0.95, 0.2 + 0.18 * stages.length),
  };
  const visits = stages.map((each, i) => ({
    stage: each,
    entered: on(addDays(entered, -6 * (stages.length - 1 - i)) ?? entered),
  }));
  const { amount, createdAt } = deal;
  return {
    deal,
    path: {
      id,
      pipeline: '',
      visits,
      outcome: 'open',
      createdAt,
      closed: null,
      amount,
      pushes: 0,
      missingSince: null,
    },
  };
}

function endedDeal(at: number, random: Random): { deal: Deal; path: DealPath } {
  const id = String(300 + at);
  const won = random() < 0.28;
  const reached = won ? STAGES.length : 1 + Math.floor(random() ** 1.6 * STAGES.length);
  const closedAt = day(-2 - random() * 170);
  const cycle = 18 + random() * 70;
  const createdAt = addDays(closedAt, -Math.round(cycle)) ?? closedAt;
  const outcome = won ? 'won' : 'lost';
  const amount = { minor: Math.round(60 + random() * 500) * 100_000, currency: 'RUB', within: 0 };
  const owner = at % 17 === 16 ? 'Антон Дроздов' : pick(OWNERS.slice(0, 4), random, 1.2);
  const visits = STAGES.slice(0, reached).map((stage, i) => ({
    stage,
    entered: on(addDays(createdAt, Math.round((cycle * i) / reached)) ?? createdAt),
  }));
  return {
    deal: {
      ...NO_DEAL,
      id,
      title: `${pick(WORK, random)} № ${id}`,
      owner,
      outcome,
      amount,
      createdAt,
      closedAt,
    },
    path: {
      ...{ id, pipeline: '', visits, outcome, createdAt, amount, pushes: 0, missingSince: null },
      closed: on(closedAt),
    },
  };
}

/**
 * Forecasts of a team's closed deals, each told on the day it came to a stage.
 * @param bias what people add to the true chance
 */
export function inventedRounds({ closed, paths }: InventedTeam, bias: number): ToldRound[] {
  const random = seededRandom(11);
  const byId = new Map(closed.map((deal) => [deal.id, deal]));
  return paths.flatMap((path) => {
    const deal = byId.get(path.id);
    const visit = path.visits[Math.floor(random() * path.visits.length)];
    if (!deal || !visit) return [];
    const truth = 0.14 + 0.12 * STAGES.indexOf(visit.stage);
    const manual = Math.min(
      0.95,
      Math.max(0.05, Math.round((truth + bias + random() * 0.2 - 0.1) * 20) / 20),
    );
    return [
      {
        deal: { ...deal, stage: visit.stage, outcome: 'open', href: `/crm/deal/details/${deal.id}/` },
        day: visit.entered.latest,
        manual,
        automatic: truth,
        won: path.outcome === 'won',
      },
    ];
  });
}
