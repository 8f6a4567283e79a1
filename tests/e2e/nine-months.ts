/**
 * Nine months of the demo CRM as a team has them that opens its list of deals every working day, and the lists of won
 * and lost deals every Friday. What each list showed is the site's own truth of that day; it goes the background's own
 * way into a database, which is then put into the browser as a backup is put back.
 */
import { Dexie } from 'dexie';
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { PreludeDatabase } from '../../lib/data/database';
import { takeChunk } from '../../lib/data/deals-store';
import { copyHistory } from '../../lib/data/whole-history';
import type { Deal } from '../../lib/domain/deal';
import { printBackup, readBackup } from '../../lib/domain/privacy/backup-file';
import {
  dealsOn,
  FINAL_STAGES,
  FIRST_DAY,
  type Language,
  OWNERS,
  PIPELINES,
  REGIONS,
  TODAY,
  world,
} from '../sites/demo-crm/truth.mjs';
import type { Installed } from './extension';

export interface NineMonths {
  readonly account: string;
  readonly lang: Language;
  /** Whole weeks by which the demo's days are moved. */
  readonly weeks: number;
}

const DAY_MS = 86_400_000;
const FRIDAY = 5;
const dayOf = (iso: string): number => Date.parse(`${iso}T00:00:00Z`) / DAY_MS;
const isoOf = (day: number): string => new Date(day * DAY_MS).toISOString().slice(0, 10);
/** Day 0 was a Thursday; 0 is Sunday. */
const weekdayOf = (iso: string): number => (dayOf(iso) + 4) % 7;

/**
 * Weeks that bring the demo's last day into the week before today, whatever the machine's clock says: history that is
 * too old is deleted, and "since Monday" means this week's.
 */
export function weeksToNow(now = Date.now()): number {
  return Math.floor((Math.floor(now / DAY_MS) - dayOf(TODAY)) / 7);
}

/** A day of the demo, moved by whole weeks. */
export function movedDay(iso: string, weeks: number): string {
  return isoOf(dayOf(iso) + 7 * weeks);
}

/** Working days of the nine months, first to last. */
export function workingDays(): string[] {
  const count = dayOf(TODAY) - dayOf(FIRST_DAY) + 1;
  const all = Array.from({ length: count }, (_, at) => isoOf(dayOf(FIRST_DAY) + at));
  return all.filter((day) => weekdayOf(day) % 6 !== 0);
}

/** What a list of the demo shows: open deals by itself, closed ones when asked for. */
export type ListState = 'open' | 'won' | 'lost';

/** The deals of a day as a list of the demo shows them to a reader. */
export function dealsAsListed(
  day: string,
  { lang, weeks }: Pick<NineMonths, 'lang' | 'weeks'>,
  state: ListState,
): Deal[] {
  const label = labelsIn(lang);
  const moved = (iso: string | null): string | null => (iso === null ? null : movedDay(iso, weeks));
  const shown = dealsOn(day).filter(({ outcome }) => outcome === state);
  return shown.map((deal) => ({
    id: String(deal.id),
    title: deal.title[lang],
    amount: deal.amount === null ? null : { minor: deal.amount, currency: deal.currency, within: 0 },
    pipeline: label(deal.pipeline),
    stage: label(deal.stage),
    outcome: deal.outcome,
    owner: label(deal.owner),
    company: label(`company ${deal.company}`),
    region: label(deal.region),
    segment: null,
    createdAt: moved(deal.created),
    expectedClose: moved(deal.expectedClose),
    closedAt: moved(deal.closed),
    nextActivity: null,
    probability: null,
    href: `/deals/${deal.id}`,
  }));
}

const labels = new Map<Language, ReadonlyMap<string, string>>();

function labelsIn(lang: Language): (id: string) => string | null {
  const stages = [...PIPELINES.flatMap((pipeline) => pipeline.stages), ...FINAL_STAGES];
  const known =
    labels.get(lang) ??
    new Map([
      ...[...PIPELINES, ...stages, ...OWNERS, ...REGIONS].map((one) => [one.id, one.label[lang]] as const),
      ...world().companies.map((one) => [`company ${one.id}`, one.title[lang]] as const),
    ]);
  labels.set(lang, known);
  return (id) => known.get(id) ?? null;
}

/** Make the nine months and put them into the browser in the place of its history; settings stay. */
export async function bringNineMonths(ext: Installed, team: NineMonths): Promise<void> {
  Dexie.dependencies.indexedDB = new IDBFactory();
  Dexie.dependencies.IDBKeyRange = IDBKeyRange;
  const db = new PreludeDatabase('nine-months');
  const days = workingDays();
  for (const day of days) {
    const closed: ListState[] = weekdayOf(day) === FRIDAY || day === days.at(-1) ? ['won', 'lost'] : [];
    for (const state of [...closed, 'open'] as const) await storeList(db, team, day, state);
  }
  const { text } = await ext.ask('backup/make', {});
  const now = readBackup(text);
  if (!now) throw new Error('The browser made a backup that cannot be read.');
  await ext.ask('backup/restore', { text: printBackup({ ...now, tables: await copyHistory(db) }) });
  db.close();
}

async function storeList(
  db: PreludeDatabase,
  team: NineMonths,
  day: string,
  state: ListState,
): Promise<void> {
  const deals = dealsAsListed(day, team, state);
  const takenAt = Date.parse(`${movedDay(day, team.weeks)}T15:00:00Z`);
  const reading = {
    ...{ account: team.account, readingId: `${day} ${state}`, seq: 0, last: true, deals, takenAt },
    ...{ view: state === 'open' ? 'list /deals' : `list /deals state=${state}`, total: deals.length },
    ...{ filter: state === 'open' ? null : `state=${state}`, timeZone: 'Europe/Moscow' },
    ...{ source: 'list' as const, stages: stagesIn(team.lang), skipped: [], refused: [] },
  };
  await takeChunk(db, reading, takenAt);
}

/** Open stages in order, per pipeline, as the boards of the demo show them. */
function stagesIn(lang: Language): Record<string, string[]> {
  return Object.fromEntries(
    PIPELINES.map(({ label, stages }) => [label[lang], stages.map((stage) => stage.label[lang])]),
  );
}
