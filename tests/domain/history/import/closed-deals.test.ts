import { describe, expect, test } from 'vitest';
import { meaningOfHeader } from '../../../../lib/crm/universal/meaning';
import { outcomeOf } from '../../../../lib/crm/universal/outcome';
import { HISTORY_COLUMNS } from '../../../../lib/domain/history/export/export-columns';
import { type ImportContext, readClosedDeals } from '../../../../lib/domain/history/import/closed-deals';
import {
  guessMapping,
  headerFingerprint,
  type ImportWords,
  soundMapping,
} from '../../../../lib/domain/history/import/column-mapping';
import { readDelimited } from '../../../../lib/domain/history/import/delimited-text';

const OWN_CELLS: Readonly<Record<string, string>> = {
  ...{ read_on: '2026-03-09', reading: 'whole', view: 'list /deals', id: '7', title: 'Roof', amount: '5' },
  ...{ currency: 'USD', stage: 'Offer', outcome: 'won', closed_at: '2026-03-01' },
};

const words: ImportWords = { meaningOf: meaningOfHeader, outcomeOf };

function tableOf(text: string) {
  const read = readDelimited(text);
  if (!read.ok) throw new Error(read.reason);
  return read.table;
}

function imported(text: string, context: Partial<ImportContext> = {}) {
  const table = tableOf(text);
  return readClosedDeals(table, guessMapping(table, words), words, { today: '2026-03-10', ...context });
}

describe('columns of an imported table', () => {
  test.each([
    [
      'English',
      'Record ID,Deal Name,Amount,Currency,Deal Stage,Create Date,Close Date,Deal owner\n1,Roof,5,USD,Closed Won,2026-01-01,2026-02-01,Ann',
      ['id', 'title', 'amount', 'currency', 'stage', 'created', 'closed', 'owner'],
    ],
    [
      'Russian',
      'ID;Название сделки;Бюджет;Этап сделки;Дата создания;Дата закрытия;Ответственный\n1;Дом;5;Успешно реализовано;01.01.2026;13.02.2026;Анна',
      ['id', 'title', 'amount', 'stage', 'created', 'closed', 'owner'],
    ],
  ])('are understood in %s', (_language, text, mapping) => {
    expect(guessMapping(tableOf(text), words)).toEqual(mapping);
  });

  test('are not believed when their values are something else', () => {
    const table = tableOf('Deal Name,Amount,Close Date,Stage\nRoof,tall,soon,Won\nWall,wide,later,Lost');
    expect(guessMapping(table, words)).toEqual(['title', null, null, 'stage']);
  });

  test('of an outcome are found by their values under a header that says nothing', () => {
    expect(guessMapping(tableOf('Deal Name,Ergebnis X\nA,Won\nB,Lost'), words)).toEqual(['title', 'outcome']);
  });

  test('of our own export of all readings are understood, the day, share and view of a reading passed over', () => {
    const header = HISTORY_COLUMNS.map(({ name }) => name).join(',');
    const cells = HISTORY_COLUMNS.map(({ name }) => OWN_CELLS[name] ?? '').join(',');
    const mapping = guessMapping(tableOf(`${header}\n${cells}`), words);
    const mapped = Object.fromEntries(HISTORY_COLUMNS.map(({ name }, at) => [name, mapping[at]]));
    expect(mapped).toMatchObject({ read_on: null, reading: null, view: null, id: 'id', amount: 'amount' });
    expect(mapped).toMatchObject({ title: 'title', stage: 'stage', outcome: 'outcome', closed_at: 'closed' });
  });

  test('hold no id when ids repeat', () => {
    const rows = Array.from({ length: 10 }, (_, i) => `7,Deal ${i},Won`).join('\n');
    expect(guessMapping(tableOf(`ID,Deal Name,Stage\n${rows}`), words)[0]).toBeNull();
  });

  test('that were remembered keep known fields once each', () => {
    expect(soundMapping(['id', 'id', 'x', '__proto__', 'title'], 6)).toEqual([
      'id',
      null,
      null,
      null,
      'title',
      null,
    ]);
  });

  test('are recognised again whatever the case and spaces of the header', () => {
    expect(headerFingerprint(['Deal  Name ', 'AMOUNT'])).toBe(headerFingerprint(['deal name', 'Amount']));
  });
});

describe('closed deals of an imported table', () => {
  test('carry what the row says', () => {
    const { deals } = imported(
      'ID,Deal Name,Amount,Stage,Created,Closed\n7,Roof,"$1,200.50",Closed won,2026-01-02,2026-02-03',
    );
    expect(deals).toMatchObject([
      {
        id: '7',
        title: 'Roof',
        amount: { minor: 120_050, currency: 'USD' },
        outcome: 'won',
        createdAt: '2026-01-02',
        closedAt: '2026-02-03',
      },
    ]);
  });

  test('take the decimal separator from the whole column', () => {
    const { deals } = imported('Name;Amount;Status\nA;1.234;won\nB;2.500,75;won');
    expect(deals.map(({ amount }) => amount?.minor)).toEqual([123_400, 250_075]);
  });

  test('take the order of day and month from the whole column', () => {
    const { deals } = imported('Name,Closed,Status\nA,02/01/2026,won\nB,02/28/2026,won');
    expect(deals.map(({ closedAt }) => closedAt)).toEqual(['2026-02-01', '2026-02-28']);
  });

  test('lose a date whose order nobody can tell, and say so', () => {
    const { deals, refusedCells } = imported('Name,Closed,Status\nA,02/01/2026,won');
    expect(deals[0]?.closedAt).toBeNull();
    expect(refusedCells).toEqual([
      { row: 1, field: 'closed', text: '02/01/2026', reason: 'ambiguous-order' },
    ]);
  });

  test('get that date when the person tells the order', () => {
    expect(imported('Name,Closed,Status\nA,02/01/2026,won', { dateOrder: 'dmy' }).deals[0]?.closedAt).toBe(
      '2026-01-02',
    );
  });

  test('keep a missing amount missing', () => {
    const { deals, refusedCells } = imported('Name,Amount,Status\nA,,won\nB,-,lost\nC,5,won');
    expect(deals.map(({ amount }) => amount?.minor ?? null)).toEqual([null, null, 500]);
    expect(refusedCells).toEqual([]);
  });

  test('keep their outcome when the amount is refused', () => {
    const { deals, refusedCells } = imported('Name,Amount,Status\nA,5 to 7,won\nB,5,won\nC,6,won');
    expect(deals.map(({ outcome, amount }) => [outcome, amount?.minor])).toEqual([
      ['won', undefined],
      ['won', 500],
      ['won', 600],
    ]);
    expect(refusedCells).toMatchObject([{ row: 1, field: 'amount' }]);
  });

  test('take the currency of their own row', () => {
    const { deals } = imported('Name,Amount,Currency,Status\nA,5,EUR,won\nB,6,jpy,won');
    expect(deals.map(({ amount }) => [amount?.minor, amount?.currency])).toEqual([
      [500, 'EUR'],
      [6, 'JPY'],
    ]);
  });

  test('leave out open deals and rows that tell no outcome, with the reason', () => {
    const { deals, refusedRows } = imported('Name,Stage\nA,Closed won\nB,Offer\nC,Closed\nD,');
    expect(deals).toHaveLength(1);
    expect(refusedRows).toEqual([
      { row: 2, reason: 'open' },
      { row: 3, reason: 'no-outcome' },
      { row: 4, reason: 'no-outcome' },
    ]);
  });

  test('believe the status before the stage', () => {
    const { deals } = imported('Name,Stage,Status\nA,Negotiation,Lost');
    expect(deals).toMatchObject([{ stage: 'Negotiation', outcome: 'lost' }]);
  });

  test('count an id once, as the first row says', () => {
    const rows = Array.from({ length: 12 }, (_, i) => `${i},Deal,won`).join('\n');
    const { deals, refusedRows } = imported(`ID,Name,Status\n${rows}\n3,Again,lost`);
    expect(deals).toHaveLength(12);
    expect(refusedRows).toEqual([{ row: 13, reason: 'duplicate' }]);
  });

  test('without ids get the same ones in every import, also when rows are alike', () => {
    const text = 'Name,Amount,Status\nA,5,won\nA,5,won\nB,5,lost';
    const ids = imported(text).deals.map(({ id }) => id);
    expect(new Set(ids).size).toBe(3);
    expect(imported(text).deals.map(({ id }) => id)).toEqual(ids);
  });

  test('lose a day of closing that cannot be', () => {
    const { deals, refusedCells } = imported(
      'Name,Created,Closed,Status\nA,2026-02-01,2026-01-01,won\nB,2026-02-01,2027-01-01,won',
    );
    expect(deals.map(({ closedAt }) => closedAt)).toEqual([null, null]);
    expect(refusedCells.map(({ reason }) => reason)).toEqual(['before-created', 'in-future']);
  });
});
