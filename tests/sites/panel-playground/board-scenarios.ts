import type { Trend } from '../../../lib/domain/board';
import { WARNING_RULES, type WarningRule } from '../../../lib/domain/health';
import type { WarningOutlook } from '../../../lib/domain/outlook';
import { base, type Scenario } from './base';
import { type InventedWorld, worldOf } from './board';
import { type InventedTeam, inventedRounds, inventedTeam } from './invented-team';

const TEAM = inventedTeam();

/** Thirteen weeks of a tile, one of them without a reading. */
function trend(currency: string, last: number): Trend {
  const weeks = Array.from({ length: 13 }, (_, at) => {
    const level = 0.6 + 0.032 * at + 0.05 * Math.sin(at * 1.7);
    const point = {
      day: `2026-0${at < 8 ? 1 : 3}-0${(at % 8) + 1}`,
      raw: Math.round(last * 7 * level),
      weighted: Math.round(last * level),
      month: Math.round(last * 0.4 * level),
      quarter: Math.round(last * 0.6 * level),
      velocity: Math.round(last * 0.03 * level),
      stuck: 6 + (at % 4),
    };
    return at === 4 ? null : point;
  });
  const monday = weeks.at(-1);
  return {
    pipeline: '',
    currency,
    weeks,
    monday: monday ? { ...monday, day: '2026-03-09', month: monday.month - 4_000_000, stuck: 8 } : null,
  };
}

export const TRENDS = { account: 'acme.bitrix24.ru', trends: [trend('RUB', 70_000_000)] };

const rounds = inventedRounds(TEAM, 0.25);
export const WORLD = worldOf(TEAM, { rounds, trends: TRENDS });

const NO_PAST: Pick<InventedTeam, 'closed' | 'paths'> = { closed: [], paths: [] };
const shows = ({ numbers, board }: InventedWorld): Scenario => ({ ...base, numbers, board });

const LONG =
  'Комплексная поставка и пусконаладка оборудования для реконструкции распределительного центра в Северо-Западном округе';
const LONG_OWNER = 'Константинопольская-Вознесенская Александра Владимировна';

/** Every rule that can warn, each as its own card says it. */
function everyWarning(): WarningOutlook[] {
  const { board } = WORLD;
  const { deals } = board.deals({ account: '', pipeline: '', currency: 'RUB', group: { kind: 'open' } });
  const named = { deals: deals.slice(0, 3), dealCount: 7 };
  const then = { beforeOn: '2026-02-10', nBefore: 38 };
  const about = { ...named, ...then, n: 41, after: 7, before: 4 };
  const plain = {
    ...{ pipeline: '', since: '2026-03-09', state: 'crossed' as const, p: null, money: {} },
    ...{ before: null, nBefore: null, beforeOn: null, left: null, wholeSince: '2025-12-01' },
    ...{ deals: [], dealCount: 0 },
  };
  const left = { after: { count: 7, of: 70 }, before: { count: 14, of: 200 } };
  const fell = { ...named, before: 0.3, nBefore: 200, after: 0.171, n: 70, p: 0.018, left };
  const own: Readonly<Record<WarningRule, Partial<WarningOutlook>>> = {
    hot_stuck: { ...about, money: { RUB: 37_255_000 } },
    silence: about,
    meet_rate: fell,
    meet_quality: { ...fell, before: 0.5, after: 0.33 },
    demo_rate: { ...fell, before: 0.41, after: 0.29 },
    deal_rate: { ...fell, before: 0.22, after: 0.14 },
    cycle_up: { ...named, before: 29, nBefore: 10, after: 43, n: 10, p: 0.032 },
    hanging: { ...about, n: 32, after: 0.44, before: 0.19 },
    // So young a history that nothing can be compared.
    close_pushed: { ...named, n: 41, after: 5, wholeSince: '2026-03-09' },
    top_inflated: { ...about, after: 0.54, before: 0.36 },
  };
  return WARNING_RULES.map((rule) => ({ ...plain, after: 0, n: 0, key: `${rule}:`, rule, ...own[rule] }));
}

/** The further screens in their states. */
export const BOARD_SCENARIOS = {
  team: shows(WORLD),
  warned: {
    ...shows(WORLD),
    numbers: {
      ...WORLD.numbers,
      warnings: { shown: everyWarning(), postponed: 2, hidden: [], unwatched: [] },
    },
  },
  teamBetter: shows(worldOf(TEAM, { rounds: inventedRounds(TEAM, 0).map(sharp), trends: TRENDS })),
  teamFew: shows(worldOf(TEAM, { rounds: rounds.slice(0, 9), trends: TRENDS })),
  teamSelf: shows(worldOf(TEAM, { rounds, alone: 'Игорь Самойлов' })),
  teamUnnamed: shows(worldOf(TEAM, { rounds, alone: null })),
  teamOne: shows(worldOf({ ...NO_PAST, deals: TEAM.deals.slice(0, 1) })),
  teamFirst: shows(worldOf({ ...NO_PAST, deals: TEAM.deals }, { snapshots: 1 })),
  teamNoHistory: shows(
    worldOf({ ...TEAM, closed: [], paths: TEAM.paths.filter(({ outcome }) => outcome === 'open') }),
  ),
  teamNoAmounts: shows(worldOf(inventedTeam((deal) => ({ ...deal, amount: null })))),
  teamCurrencies: shows(
    worldOf(
      inventedTeam((deal, at) => ({
        ...deal,
        amount: deal.amount && { ...deal.amount, currency: ['RUB', 'USD', 'KZT'][at % 3] ?? 'RUB' },
      })),
      { rounds },
    ),
  ),
  teamLongNames: shows(
    worldOf(
      inventedTeam((deal, at) => (at % 2 === 0 ? { ...deal, title: LONG, owner: LONG_OWNER } : deal)),
      { rounds, trends: TRENDS },
    ),
  ),
} satisfies Readonly<Record<string, Scenario>>;

/** A seller who mostly knows how it will end. */
function sharp<Round extends { readonly won: boolean; readonly manual: number }>(round: Round): Round {
  return {
    ...round,
    manual: round.won ? Math.min(0.95, round.manual + 0.3) : Math.max(0.05, round.manual - 0.2),
  };
}
