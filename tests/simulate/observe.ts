import type { Deal } from '../../lib/domain/deal';
import { calendarDate, type DealPath, type StageVisit } from '../../lib/domain/pipeline';
import type { Life } from './lives';
import type { Team } from './team';

/** Simulated days are counted from this day number, 2025-01-01. */
const START = 20_089;

/** What readings every few days have shown of a life by a day; null before the first reading that shows it. */
export function observe(life: Life, team: Team, today: number, everyDays: number): DealPath | null {
  const closedSeen = readingAfter(life.closed, everyDays) <= today;
  const visits: StageVisit[] = [];
  life.entered.forEach((day, stage) => {
    const seen = readingAfter(day, everyDays);
    if (seen > today || !isEverSeen(life, stage, everyDays)) return;
    const earliest = Math.max(seen - everyDays, life.entered[0] ?? 0);
    visits.push({
      stage: team.stages[stage] ?? '',
      entered: { earliest: dateOf(earliest), latest: dateOf(seen) },
    });
  });
  if (visits.length === 0 && !closedSeen) return null;
  const closed = dateOf(life.closed);
  return {
    id: life.id,
    pipeline: '',
    visits,
    outcome: closedSeen ? life.outcome : 'open',
    createdAt: dateOf(life.entered[0] ?? 0),
    closed: closedSeen ? { earliest: closed, latest: closed } : null,
    amount: { minor: life.amount, currency: 'RUB' },
    pushes: 0,
    missingSince: null,
  };
}

/** The first reading on or after a day. */
function readingAfter(day: number, everyDays: number): number {
  return Math.ceil(day / everyDays) * everyDays;
}

/** True when a reading will show the deal on a stage that it enters: of two moves between two readings only the later one shows. */
export function isEverSeen(life: Life, stage: number, everyDays: number): boolean {
  const entered = life.entered[stage];
  const left = life.entered[stage + 1] ?? life.closed;
  return entered !== undefined && readingAfter(entered, everyDays) < readingAfter(left, everyDays);
}

/** The open deal as a list shows it; null when the way is not open. */
export function openDeal(path: DealPath, life: Life): Deal | null {
  const stage = path.visits.at(-1)?.stage;
  if (path.outcome !== 'open' || stage === undefined) return null;
  return {
    id: path.id,
    title: null,
    amount: { minor: life.amount, currency: 'RUB', within: 0 },
    pipeline: null,
    stage,
    outcome: 'open',
    owner: null,
    company: null,
    region: life.region.name,
    segment: null,
    createdAt: path.createdAt,
    expectedClose: null,
    closedAt: null,
    nextActivity: null,
    probability: null,
    href: null,
  };
}

/** The first day after this one on which a reading shows something new of a life. */
export function nextNews(life: Life, today: number, everyDays: number): number {
  const days = [...life.entered, life.closed].map((day) => readingAfter(day, everyDays));
  return Math.min(...days.filter((day) => day > today));
}

const names = new Map<number, string>();

/** Name of a simulated day. */
export function dateOf(day: number): string {
  const known = names.get(day) ?? calendarDate(START + day);
  names.set(day, known);
  return known;
}
