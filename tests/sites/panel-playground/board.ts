/** The dashboard's further screens, worked out from invented deals by the product's own functions. */
import {
  type DealsView,
  type DuelView,
  dealsBehind,
  duelOf,
  type FillRate,
  fillKey,
  type MeetingView,
  type NoPeople,
  onlyOf,
  type PastGroup,
  type PastView,
  type PeopleView,
  pastDeals,
  peopleRows,
  promisesOf,
  type TrendsView,
  type WhatIfView,
  whatIfBases,
} from '../../../lib/domain/board';
import type { Deal } from '../../../lib/domain/deal';
import { accountOutlook, funnelRules } from '../../../lib/domain/outlook';
import { DEFAULT_PROBABILITY_RULES, stageProbabilities, type ToldRound } from '../../../lib/domain/pipeline';
import type { NumbersView } from '../../../lib/domain/views';
import type { RequestName, Requests } from '../../../lib/platform/messages';
import { type InventedTeam, STAGES, TODAY } from './invented-team';

const ACCOUNT = 'acme.bitrix24.ru';
const ORIGIN = 'https://acme.bitrix24.ru';

/** What the further screens are answered with. */
export interface BoardScenario {
  readonly people: PeopleView;
  readonly duel: DuelView;
  readonly whatIf: WhatIfView;
  readonly trends: TrendsView;
  readonly meeting: MeetingView;
  readonly past: (group: PastGroup) => PastView;
  readonly deals: (question: Requests['board/deals']['in']) => DealsView;
}

/** A team's whole dashboard. */
export interface InventedWorld {
  readonly numbers: NumbersView;
  readonly board: BoardScenario;
}

export interface WorldOptions {
  /** Forecasts of the duel, and how many open deals carry a manual one. */
  readonly rounds?: readonly ToldRound[];
  readonly trends?: TrendsView;
  /** The person alone, under this name; null has not told it. */
  readonly alone?: string | null;
  readonly snapshots?: number;
}

/** Everything that the dashboard shows of a team, from its deals and their ways. */
export function worldOf({ deals, closed, paths }: InventedTeam, options: WorldOptions = {}): InventedWorld {
  const { rounds = [], trends = { account: ACCOUNT, trends: [] }, alone, snapshots = 34 } = options;
  const history = { paths: [...paths], snapshots };
  const probabilities = stageProbabilities({ '': STAGES }, history, DEFAULT_PROBABILITY_RULES, TODAY);
  const weighing = { probabilities, coefficients: [] };
  const outlook = accountOutlook({
    ...{ deals, history, probabilities, coefficients: [], refused: [], settings: null },
    asOf: TODAY,
    knownSince: '2025-09-01',
  });
  const reading = { takenAt: Date.UTC(2026, 2, 10, 9, 23), source: 'list' as const, filter: null };
  const { length } = deals;
  return {
    numbers: {
      ...{ account: ACCOUNT, origin: ORIGIN, outlook },
      reading: { ...reading, read: length, total: length, days: snapshots },
      table: { today: probabilities, weekAgo: null },
      warnings: { shown: [], postponed: 0, hidden: [], unwatched: [] },
      neverCompared: [],
    },
    board: {
      people: peopleOf(deals, closed, { history, options: weighing }, alone),
      duel: {
        ...{ account: ACCOUNT, origin: ORIGIN, readings: Math.min(60, snapshots), of: snapshots, parts: 0 },
        pipelines: [duelOf('', rounds, deals)],
      },
      whatIf: {
        account: ACCOUNT,
        bases: whatIfBases({ deals, paths: history.paths, options: weighing, asOf: TODAY }),
      },
      trends,
      meeting: { account: ACCOUNT, asOf: TODAY, days: ['2026-03-03'], promises: promisesOf(deals, TODAY) },
      past: (group) =>
        pastDeals(
          {
            ...{ paths: history.paths, named: [...closed, ...deals], orders: { '': STAGES }, asOf: TODAY },
            rules: funnelRules(null),
          },
          group,
        ),
      deals: (question) => dealsBehind(deals, question, weighing, TODAY),
    },
  };
}

function peopleOf(
  deals: readonly Deal[],
  closed: readonly Deal[],
  made: Pick<Parameters<typeof peopleRows>[0], 'history' | 'options'>,
  alone: string | null | undefined,
): PeopleView {
  const owners = [...new Set(deals.map(({ owner }) => owner))];
  const fills = new Map(
    owners.map((owner, at): [string, FillRate] => {
      const of = deals.filter((deal) => deal.owner === owner).length * 3;
      return [fillKey('', owner), { filled: Math.floor((of * (9 - at)) / 10), of, deals: of / 3 }];
    }),
  );
  const all = peopleRows({ ...made, deals, imported: closed, settings: null, asOf: TODAY, fills });
  const pipelines = typeof alone === 'string' ? onlyOf(all, alone) : all;
  const reason: NoPeople | null =
    deals.length === 0
      ? 'nothing-read'
      : owners.every((owner) => owner === null)
        ? 'no-owners'
        : alone === null
          ? 'who-are-you'
          : pipelines.every(({ rows }) => rows.length === 0)
            ? 'not-among-owners'
            : null;
  return {
    ...{ account: ACCOUNT, origin: ORIGIN, asOf: TODAY, reason },
    scope: alone === undefined ? 'team' : 'self',
    pipelines: reason === null ? pipelines : [],
  };
}

type BoardAnswers = {
  readonly [N in RequestName as N extends `board/${string}` ? N : never]: (
    body: Requests[N]['in'],
  ) => Requests[N]['out'];
};

/** A background that knows one board. */
export function boardAnswers({
  people,
  duel,
  whatIf,
  trends,
  meeting,
  past,
  deals,
}: BoardScenario): BoardAnswers {
  return {
    'board/people': () => people,
    'board/duel': () => duel,
    'board/what-if': () => whatIf,
    'board/trends': () => trends,
    'board/deals': deals,
    'board/past': ({ group }) => past(group),
    'board/meeting': ({ held }) =>
      held === undefined ? meeting : { ...meeting, days: [...meeting.days, held] },
  };
}
