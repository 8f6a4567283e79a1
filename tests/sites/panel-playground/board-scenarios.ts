import type { Trend } from '../../../lib/domain/board';
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

/** The further screens in their states. */
export const BOARD_SCENARIOS = {
  team: shows(WORLD),
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
