/** The way back through kept standards, and the way forth again. */
import { expect, test } from 'vitest';
import {
  type AppDocument,
  bringBack,
  emptyDocument,
  installStandard,
  undoStandard,
} from '../../lib/domain/app-document';

const file = (name: string) => ({ text: `{"name":"${name}"}`, hash: name, appliedAt: 1 });
const install = (document: AppDocument, ...names: string[]) =>
  names.reduce((before, name) => installStandard(before, file(name)), document);
const hashes = ({ standards }: AppDocument) => standards.map(({ hash }) => hash || 'none');

test('undo leads step by step to no standard at all, and stays there', () => {
  let document = install(emptyDocument(), 'v1', 'v2');
  document = undoStandard(document);
  expect(hashes(document)[0]).toBe('v1');
  document = undoStandard(document);
  expect(hashes(document)[0]).toBe('none');
  expect(undoStandard(document)).toBe(document);
});

test('what was taken back is kept and can be brought back, also when it was the only one', () => {
  const undone = undoStandard(install(emptyDocument(), 'v1'));
  expect(hashes(undone)).toEqual(['none', 'v1']);
  expect(hashes(bringBack(undone, 'v1', 2))[0]).toBe('v1');
});

test('a file that was taken back, applied and taken back again is kept once', () => {
  let document = emptyDocument();
  for (let round = 0; round < 12; round++) document = undoStandard(install(document, 'v1'));
  expect(hashes(document)).toEqual(['none', 'v1']);
});

test('a new version after an undo goes back to where it came from, not to what was undone', () => {
  const document = install(undoStandard(install(emptyDocument(), 'v1', 'v2')), 'v3');
  expect(hashes(undoStandard(document))[0]).toBe('v1');
});

test('where the beginning is no longer kept, undo ends at the oldest instead of going round', () => {
  let document = install(emptyDocument(), ...Array.from({ length: 14 }, (_, n) => `v${n}`));
  for (let press = 0; press < 30; press++) document = undoStandard(document);
  expect(hashes(document)).toEqual(['v4']);
});
