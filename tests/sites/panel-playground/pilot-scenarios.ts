/** The pilot week in its states. */
import {
  noteCard,
  noteStart,
  type PilotRecord,
  type PilotSources,
  type PilotView,
  pilotDays,
  pilotReport,
  pilotState,
  pilotTasks,
  startPilot,
} from '../../../lib/domain/pilot';
import { base, NOW, page, type Scenario } from './base';

const TODAY = new Date(NOW).toISOString().slice(0, 10);
/** A Wednesday: the tenth of March, a Tuesday, is its fifth working day. */
const BEGUN = '2026-03-04';

const SOURCES: PilotSources = {
  before: { presses: [5, 4, 6, 5, 5, 7, 4, 5, 5, 6], seconds: [31, 24, 44, 28, 30, 52, 23, 27, 33, 41] },
  steps: {
    before: { day: '2026-03-03', won: 61, n: 214 },
    after: { day: TODAY, won: 96, n: 220 },
    flaw: null,
  },
  remarks: { own: 4, answered: 2 },
  versions: 0,
};

const NO_SOURCES: PilotSources = {
  before: { presses: [], seconds: [] },
  steps: { before: null, after: null, flaw: 'no-reading' },
  remarks: { own: 0, answered: 0 },
  versions: 0,
};

function begun(day: string): PilotRecord {
  const record = startPilot(day, 'before');
  if (!record) throw new Error(`${day} is no date`);
  return record;
}

/** Eighteen cards, most of them fuller on their second look, and eight starts. */
function worked(): PilotRecord {
  let record = begun(BEGUN);
  for (const day of pilotDays(record).slice(0, 4)) {
    record = noteStart(noteStart(record, { day, presses: 0, seconds: 4 }), { day, presses: 1, seconds: 9 });
  }
  for (let at = 0; at < 18; at++) {
    record = noteCard(record, card(at, 4), BEGUN);
    if (at % 5 !== 0) record = noteCard(record, card(at, 8), TODAY);
  }
  return record;
}

function card(at: number, ok: number) {
  const state = (filled: boolean) => (filled ? ('ok' as const) : ('empty' as const));
  const fields = ['budget', 'who', 'next', 'term'].map((field, place) => ({
    field,
    label: field,
    state: place === 1 && at % 4 === 0 ? ('placeholder' as const) : state(ok > 4 && place < 3),
  }));
  const nobody = { stage: null, owner: null, viewed: [], edited: [] };
  return {
    account: page.account,
    entity: 'deal' as const,
    recordId: String(at),
    ok,
    of: 10,
    fields,
    ...nobody,
  };
}

function view(record: PilotRecord | null, sources: PilotSources, more: Partial<PilotView> = {}): PilotView {
  const facts = {
    hasStandard: true,
    hintOnly: more.gates === undefined,
    hasReading: sources.steps.flaw !== 'no-reading',
    cards: record?.cards.length ?? 0,
    starts: record?.starts.length ?? 0,
    remarks: sources.remarks.own,
    inbox: 0,
    decided: record?.decision != null,
  };
  return {
    account: page.account,
    state: pilotState(record, TODAY),
    days: record ? pilotDays(record) : [],
    tasks: { manager: pilotTasks('manager', facts, []), seller: pilotTasks('seller', facts, []) },
    report: record && pilotReport(record, sources, TODAY),
    gates: 'hint-only',
    standard: { name: 'Отдел продаж Москва', version: 8 },
    before: { name: 'Отдел продаж Москва', version: 7 },
    weak: [
      { entity: 'deal', field: 'who', label: 'Кто решает', empty: 9, junk: 5, of: 18 },
      { entity: 'deal', field: 'term', label: 'Срок договора', empty: 11, junk: 0, of: 18 },
    ],
    decision: record?.decision ?? null,
    ...more,
  };
}

const changed: PilotRecord = { ...worked(), decision: { choice: 'change', on: TODAY, from: null } };

export const NO_PILOT = view(null, NO_SOURCES, { gates: 'full' });

export const PILOT_SCENARIOS = {
  pilotLast: { ...base, pilot: view(worked(), SOURCES) },
  pilotFirst: { ...base, pilot: view(begun(TODAY), NO_SOURCES, { gates: 'full', weak: [] }) },
  pilotStopped: { ...base, pilot: view({ ...worked(), stoppedOn: TODAY }, SOURCES) },
  pilotDecided: { ...base, pilot: view(changed, SOURCES) },
} satisfies Readonly<Record<string, Scenario>>;
