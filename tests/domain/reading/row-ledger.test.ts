import { describe, expect, test } from 'vitest';
import { type LedgerRow, RowLedger } from '../../../lib/domain/reading';

const row = (key: string | null, content = `deal ${key}`, waiting = false): LedgerRow<string> => ({
  key,
  content,
  waiting,
  row: content,
});

describe('the book of the rows', () => {
  test('counts a record once, however often it comes back', () => {
    const ledger = new RowLedger<string>();
    expect(ledger.enter([row('1'), row('2')])).toBe(2);
    expect(ledger.enter([row('2'), row('3'), row('3')])).toBe(1);
    expect(ledger.size).toBe(3);
  });

  test('keeps what a record said last', () => {
    const ledger = new RowLedger<string>();
    ledger.enter([row('1', 'offer')]);
    ledger.enter([row('1', 'won')]);
    expect(ledger.rows()).toEqual(['won']);
  });

  test('never lets a half-filled row replace a full one', () => {
    const ledger = new RowLedger<string>();
    ledger.enter([row('1', 'full')]);
    ledger.enter([row('1', 'half', true)]);
    expect(ledger.rows()).toEqual(['full']);
    expect(ledger.unfilled).toBe(0);
  });

  test('counts a row that was never filled, and says so', () => {
    const ledger = new RowLedger<string>();
    ledger.enter([row('1', 'half', true), row('2')]);
    expect(ledger.size).toBe(2);
    expect(ledger.unfilled).toBe(1);
    ledger.enter([row('1', 'full')]);
    expect(ledger.unfilled).toBe(0);
  });

  test('takes rows without a key while all of them stay on the page', () => {
    const ledger = new RowLedger<string>();
    ledger.enter([row(null, 'a'), row(null, 'b')]);
    ledger.enter([row(null, 'a'), row(null, 'b'), row(null, 'b')]);
    expect(ledger.canBeJoined()).toBe(true);
    expect(ledger.size).toBe(3);
  });

  test('C22: refuses to join rows without a key once one of them has gone', () => {
    const ledger = new RowLedger<string>();
    ledger.enter([row(null, 'a'), row(null, 'b'), row('7')]);
    ledger.enter([row(null, 'b'), row(null, 'c')]);
    expect(ledger.canBeJoined()).toBe(false);
    expect(ledger.leftOut()).toEqual(['a', 'b', 'c']);
    expect(ledger.size).toBe(1);
    expect(ledger.rows()).toEqual(['deal 7']);
  });
});
