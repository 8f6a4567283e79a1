/** All that the screens show of a pilot week, put together anew at every look. */
import { browser } from 'wxt/browser';
import type { AppDocument } from '../domain/app-document';
import { readJournal } from '../domain/journal';
import {
  type NamedVersion,
  type NextSteps,
  type PilotFacts,
  type PilotRecord,
  type PilotSources,
  type PilotView,
  pilotDays,
  pilotReport,
  pilotState,
  pilotTasks,
  weakSpots,
} from '../domain/pilot';
import { parseStandard } from '../domain/standard/schema';
import { loadSettings } from '../platform/settings-store';
import { loadBox } from './feedback-store';
import type { HistoryStore } from './history-store';
import { JOURNAL_KEY } from './journal-handlers';
import { ownDay } from './own-day';
import { currentPilot, gatesOnlyShow } from './pilot-notes';
import { nextSteps } from './pilot-steps';
import { rulesFor, standardInForce } from './rules';
import { allStarts } from './starts';

export async function pilotView(store: Pick<HistoryStore, 'run'>, account: string): Promise<PilotView> {
  const document = await loadSettings();
  const record = await currentPilot(account);
  const today = ownDay(Date.now());
  const origin = originOf(document, account);
  const sources = await sourcesOf(store, document, account, record);
  const standard = standardInForce(document);
  const facts = await factsOf(document, record, sources);
  const ticks = record?.ticks ?? [];
  return {
    account,
    state: pilotState(record, today),
    days: record ? pilotDays(record) : [],
    tasks: { manager: pilotTasks('manager', facts, ticks), seller: pilotTasks('seller', facts, ticks) },
    report: record && pilotReport(record, sources, today),
    gates: standard === null ? 'none' : facts.hintOnly ? 'hint-only' : 'full',
    standard: standard && { name: standard.name, version: standard.version ?? 1 },
    before: versionOf(document, record?.before ?? null),
    weak: await weakOf(document, account, origin),
    decision: record?.decision ?? null,
  };
}

async function factsOf(
  document: AppDocument,
  record: PilotRecord | null,
  { steps, remarks }: PilotSources,
): Promise<PilotFacts> {
  const { inbox } = await loadBox();
  return {
    hasStandard: standardInForce(document) !== null,
    hintOnly: gatesOnlyShow(document),
    hasReading: steps.flaw !== 'no-reading',
    cards: record?.cards.length ?? 0,
    starts: record?.starts.length ?? 0,
    remarks: remarks.own,
    inbox: inbox.items.length,
    decided: record?.decision != null,
  };
}

async function sourcesOf(
  store: Pick<HistoryStore, 'run'>,
  document: AppDocument,
  account: string,
  record: PilotRecord | null,
): Promise<PilotSources> {
  const origin = originOf(document, account);
  const starts = origin === null ? null : await allStarts(origin);
  const from = record?.startedOn ?? ownDay(Date.now());
  const unread: NextSteps = { before: null, after: null, flaw: 'no-reading' };
  // A history that cannot be read costs one line of the report, not the report.
  const steps = await store.run((db) => nextSteps(db, account, from)).catch(() => unread);
  const { own } = await loadBox();
  const answers = new Set(standardInForce(document)?.replies?.map(({ id }) => id));
  return {
    before: { presses: starts?.before ?? [], seconds: starts?.seconds?.before ?? [] },
    steps,
    remarks: { own: own.items.length, answered: own.items.filter(({ id }) => answers.has(id)).length },
    versions: versionsInside(document, from),
  };
}

/** Versions that came on a later day than the first; the very first standard of all is no change of rules. */
function versionsInside({ standards }: AppDocument, from: string): number {
  const days = standards.flatMap(({ text, appliedAt }) => (text === '' ? [] : [ownDay(appliedAt)]));
  const later = days.filter((day) => day > from).length;
  return later === days.length ? Math.max(0, later - 1) : later;
}

async function weakOf(document: AppDocument, account: string, origin: string | null) {
  const key = JOURNAL_KEY + account;
  const journal = readJournal((await browser.storage.local.get(key))[key]);
  const cards = (origin && rulesFor(document, origin)?.cards) || {};
  const asked = Object.entries(cards).map(([entity, { required }]) => [
    entity,
    [...new Set(required.map(({ field }) => field))],
  ]);
  return weakSpots(journal, Object.fromEntries(asked));
}

function versionOf({ standards }: AppDocument, hash: string | null): NamedVersion | null {
  const text = hash === null ? undefined : standards.find((kept) => kept.hash === hash)?.text;
  const read = text ? parseStandard(text) : null;
  return read?.ok ? { name: read.standard.name, version: read.standard.version ?? 1 } : null;
}

function originOf({ sites }: AppDocument, account: string): string | null {
  return Object.keys(sites).find((site) => account.startsWith(new URL(site).host)) ?? null;
}
