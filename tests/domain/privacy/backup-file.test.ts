import { expect, test } from 'vitest';
import { packDeals, unpackDeals } from '../../../lib/domain/history/deal-columns';
import { type Backup, printBackup, readBackup } from '../../../lib/domain/privacy';
import { makeDeal } from '../pipeline/make';

const DEALS = [makeDeal({ id: 'a', amount: null }), makeDeal({ id: 'b', title: 'Жёлтый 🙂' })];
const BACKUP: Backup = {
  madeAt: 1_770_000_000_000,
  settings: { format: 'prelude-settings/1', revision: 3 },
  tables: { columns: [{ id: 'x', base: '', columns: packDeals(DEALS) }], heads: [] },
};

test('a backup read back is the backup, number arrays and missing values included', () => {
  const again = readBackup(printBackup(BACKUP));
  expect(again).toEqual(BACKUP);
  const [row] = (again?.tables.columns ?? []) as { columns: ReturnType<typeof packDeals> }[];
  expect(row && unpackDeals(row.columns)).toEqual(DEALS);
});

test.each([
  '',
  'null',
  '[]',
  '{"format":"prelude-backup/2","madeAt":1,"tables":{}}',
  '{"format":"prelude-backup/1","madeAt":"1","tables":{}}',
  '{"format":"prelude-backup/1","madeAt":1,"tables":{"heads":7}}',
  '{"format":"prelude-backup/1","madeAt":1,"tables":{"heads":[null]}}',
  '{"format":"prelude-backup/1","madeAt":1,"tables":{"a":[{"$array":"Float64Array","bytes":"AAAA"}]}}',
  '{"format":"prelude-backup/1","madeAt":1,"tables":{"a":[{"$array":"Uint8Array","bytes":7}]}}',
  printBackup(BACKUP).slice(0, -5),
])('what is no sound backup is refused: %s', (text) => {
  expect(readBackup(text)).toBeNull();
});
