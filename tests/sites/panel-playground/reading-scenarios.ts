/** A list of deals in every state of being read to its end. */
import type { ReadAllState } from '../../../lib/domain/views';
import { base, full, page, type Scenario, snapshot } from './base';

const running: ReadAllState = {
  phase: 'running',
  read: 180,
  total: 214,
  filter: null,
  rest: null,
  end: null,
};

const list = { kind: 'list', entity: 'deal', recordId: null } as const;

function readingAll(all: Partial<ReadAllState>): Scenario {
  const state = { ...running, ...all };
  const reading = { phase: 'done', source: 'list', read: 50, total: 214, reason: null, all: state } as const;
  const { read, total, filter, end } = state;
  const whole = end === 'whole';
  return {
    ...base,
    overlay: { ...page, page: list, reading },
    pipeline: { ...full, snapshot: { ...snapshot, source: 'list', read, total, filter, complete: whole } },
  };
}

function refused(reason: string): Scenario {
  const reading = { phase: 'refused', source: null, read: 0, total: null, reason } as const;
  return { ...base, overlay: { ...page, page: list, reading } };
}

const ended = (end: ReadAllState['end'], more: Partial<ReadAllState> = {}) =>
  readingAll({ phase: 'ended', end, ...more });

export const READING_SCENARIOS = {
  readingAll: readingAll({ filter: 'Мои сделки' }),
  readingUncounted: readingAll({ total: null, read: 112 }),
  readingHidden: readingAll({ phase: 'resting', rest: 'hidden' }),
  readingTouched: readingAll({ phase: 'resting', rest: 'touched' }),
  readWhole: ended('whole', { read: 214 }),
  readPart: ended('short', { filter: 'Мои сделки · Ответственный: Анна Котова' }),
  readStopped: ended('stopped'),
  readUncounted: ended('uncounted', { total: null }),
  readChanged: ended('changed', { read: 215 }),
  readLogin: ended('login', { read: 0, total: null }),
  refusedFiltered: refused('filtered'),
  refusedError: refused('error'),
} satisfies Record<string, Scenario>;
