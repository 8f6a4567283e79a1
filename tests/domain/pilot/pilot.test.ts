/** The pilot week: its days, what it keeps, its tasks. */
import { describe, expect, it } from 'vitest';
import type { CardSighting } from '../../../lib/domain/journal';
import {
  isGathering,
  noteCard,
  noteStart,
  type PilotRecord,
  pilotDays,
  pilotState,
  pilotTasks,
  readPilot,
  startPilot,
  tickTask,
  weakSpots,
  workingDays,
} from '../../../lib/domain/pilot';

/** 2 March 2026 is a Monday. */
const MONDAY = '2026-03-02';
const week = (day = MONDAY): PilotRecord => {
  const record = startPilot(day, null);
  if (!record) throw new Error(`${day} is no date`);
  return record;
};

const sighting = (recordId: string, more: Partial<CardSighting> = {}): CardSighting => ({
  account: 'acme',
  entity: 'deal',
  recordId,
  stage: null,
  owner: null,
  ok: 1,
  of: 4,
  fields: [
    { field: 'budget', label: 'Budget', state: 'empty' },
    { field: 'who', label: 'Who decides', state: 'placeholder' },
    { field: 'name', label: 'Name', state: 'ok' },
  ],
  viewed: [],
  edited: [],
  ...more,
});

describe('working days', () => {
  it('passes over weekends', () => {
    expect(workingDays('2026-03-05', 5)).toEqual([
      '2026-03-05',
      '2026-03-06',
      '2026-03-09',
      '2026-03-10',
      '2026-03-11',
    ]);
  });

  it('begins on Monday when the first day is a Saturday or a Sunday', () => {
    expect(workingDays('2026-03-07', 1)).toEqual(['2026-03-09']);
    expect(workingDays('2026-03-08', 1)).toEqual(['2026-03-09']);
  });

  it('goes on over the end of a year', () => {
    expect(workingDays('2026-12-31', 2)).toEqual(['2026-12-31', '2027-01-01']);
  });

  it('knows no days of what is no date', () => {
    expect(workingDays('2026-02-30', 5)).toEqual([]);
  });
});

describe('the state of the week', () => {
  it.each([
    ['2026-03-02', { at: 'day', day: 1 }],
    ['2026-03-06', { at: 'day', day: 5 }],
    ['2026-03-07', { at: 'over' }],
    ['2026-03-20', { at: 'over' }],
  ])('on %s, begun on Monday', (today, state) => {
    expect(pilotState(week(), today)).toEqual(state);
  });

  it('pauses on the weekend inside it and goes on with the next day', () => {
    const begun = week('2026-03-05');
    expect(pilotState(begun, '2026-03-07')).toEqual({ at: 'pause', day: 3, until: '2026-03-09' });
    expect(pilotState(begun, '2026-03-09')).toEqual({ at: 'day', day: 3 });
  });

  it('waits for Monday when it was begun on a Saturday', () => {
    expect(pilotState(week('2026-03-07'), '2026-03-08')).toEqual({ at: 'before', from: '2026-03-09' });
  });

  it('is none before it was begun, and gathers nothing', () => {
    expect(pilotState(null, MONDAY)).toEqual({ at: 'none' });
    expect(isGathering(null, MONDAY)).toBe(false);
  });

  it('gathers nothing once it is broken off or decided', () => {
    const decided = { ...week(), decision: { choice: 'change', on: MONDAY, from: null } as const };
    expect(pilotState(decided, MONDAY)).toEqual({ at: 'decided' });
    expect(isGathering(decided, MONDAY)).toBe(false);
    expect(pilotState({ ...week(), stoppedOn: MONDAY }, MONDAY)).toEqual({ at: 'stopped' });
  });

  it('goes on gathering after its fifth day until it is decided', () => {
    expect(isGathering(week(), '2026-03-12')).toBe(true);
  });
});

describe('what is kept', () => {
  it('keeps a card as it was found first and as it was left last', () => {
    const later = sighting('7', { ok: 4, fields: [{ field: 'budget', label: 'Budget', state: 'ok' }] });
    const record = noteCard(
      noteCard(noteCard(week(), sighting('7'), MONDAY), sighting('7'), MONDAY),
      later,
      '2026-03-05',
    );
    expect(record.cards).toEqual([
      {
        id: 'deal 7',
        found: { day: MONDAY, ok: 1, of: 4, empty: 1, junk: 1 },
        left: { day: '2026-03-05', ok: 4, of: 4, empty: 0, junk: 0 },
      },
    ]);
  });

  it('leaves out a card of which the standard asks nothing', () => {
    expect(noteCard(week(), sighting('7', { of: 0, ok: 0 }), MONDAY).cards).toEqual([]);
  });

  it('keeps neither names nor values', () => {
    const text = JSON.stringify(
      noteCard(week(), sighting('7', { owner: 'Anna Petrova', stage: 'Won' }), MONDAY),
    );
    expect(text).not.toMatch(/Anna|Budget|Won/);
  });

  it('comes back whole from storage', () => {
    const record = tickTask(
      noteCard(noteStart(week(), { day: MONDAY, presses: 3, seconds: null }), sighting('7'), MONDAY),
      'seller-stuck',
      true,
    );
    expect(readPilot(JSON.parse(JSON.stringify(record)))).toEqual(record);
  });

  it('loses damaged parts alone', () => {
    const record = noteStart(week(), { day: MONDAY, presses: 3, seconds: 4 });
    const damaged = {
      ...record,
      cards: [{ id: 'x' }, null],
      starts: [...record.starts, { presses: 'many' }],
      ticks: 7,
    };
    expect(readPilot(damaged)).toEqual(record);
  });

  it.each([
    null,
    7,
    {},
    { format: 'prelude-pilot/2', startedOn: MONDAY },
    { format: 'prelude-pilot/1', startedOn: 'soon' },
  ])('takes %j for no record', (stored) => {
    expect(readPilot(stored)).toBeNull();
  });

  it('takes a tick back', () => {
    expect(tickTask(tickTask(week(), 'a', true), 'a', false).ticks).toEqual([]);
  });
});

describe('tasks', () => {
  const nothing = {
    hasStandard: false,
    hintOnly: false,
    hasReading: false,
    cards: 0,
    starts: 0,
    remarks: 0,
    inbox: 0,
    decided: false,
  };

  it.each(['manager', 'seller'] as const)('has something to do for a %s on each of the five days', (role) => {
    expect([...new Set(pilotTasks(role, nothing, []).map(({ day }) => day))]).toEqual([1, 2, 3, 4, 5]);
  });

  it('sees what is done by itself, and leaves nothing to tick there', () => {
    const tasks = pilotTasks('seller', { ...nothing, hasReading: true }, []);
    expect(tasks.find(({ id }) => id === 'seller-list')).toMatchObject({ done: true, byHand: false });
  });

  it('does not take gates for set to show only while no standard holds', () => {
    const tasks = pilotTasks('manager', { ...nothing, hintOnly: true }, []);
    expect(tasks.find(({ id }) => id === 'manager-gates')).toMatchObject({ done: false });
  });

  it('believes the person about the rest', () => {
    const tasks = pilotTasks('manager', nothing, ['manager-hand']);
    expect(tasks.find(({ id }) => id === 'manager-hand')).toMatchObject({ done: true, byHand: true });
  });
});

describe('weak spots', () => {
  const card = (id: string, states: Record<string, 'ok' | 'empty' | 'placeholder'>) => ({
    id,
    entity: 'deal' as const,
    stage: null,
    owner: null,
    ok: 0,
    of: 1,
    states,
    edited: false,
  });
  const cards = Array.from({ length: 6 }, (_, at) =>
    card(`deal ${at}`, {
      budget: at < 4 ? 'empty' : 'ok',
      who: at < 3 ? 'placeholder' : 'ok',
      name: 'ok',
      own: 'empty',
    }),
  );
  const uses = [{ entity: 'deal' as const, field: 'budget', label: 'Бюджет', days: {} }];

  it('names asked fields that lack a true value on half of the cards, worst first', () => {
    const spots = weakSpots({ cards, uses }, { deal: ['name', 'who', 'budget'] });
    expect(spots).toEqual([
      { entity: 'deal', field: 'budget', label: 'Бюджет', empty: 4, junk: 0, of: 6 },
      { entity: 'deal', field: 'who', label: 'who', empty: 0, junk: 3, of: 6 },
    ]);
  });

  it('says nothing of four cards', () => {
    expect(weakSpots({ cards: cards.slice(0, 4), uses }, { deal: ['budget'] })).toEqual([]);
  });
});

it('counts five days', () => {
  expect(pilotDays(week())).toEqual(['2026-03-02', '2026-03-03', '2026-03-04', '2026-03-05', '2026-03-06']);
});
