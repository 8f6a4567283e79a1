import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { GUARDS } from '../run/guards';
import { faultIds, NOT_YET, runsIn, SHOWN_BY, seenFailing, shownFaults } from './fault-catalogue';

const shown = shownFaults();

test('every fault of the catalogue is shown by a test or says why not', () => {
  expect(faultIds().filter((id) => !shown.has(id) && !Object.hasOwn(NOT_YET, id))).toEqual([]);
});

test('no test names a fault that the catalogue does not have', () => {
  const ids = new Set(faultIds());
  expect([...shown.keys()].filter((id) => !ids.has(id))).toEqual([]);
});

test('every test that a fault leans on is still there under its name', () => {
  expect(Object.keys(SHOWN_BY).filter((id) => !shown.has(id))).toEqual([]);
});

test('an excuse ends when the test has come', () => {
  const own = Object.keys(NOT_YET).filter((id) =>
    shown.get(id)?.some(({ file }) => file.startsWith('tests/e2e/')),
  );
  expect(own).toEqual([]);
});

test('at least 160 of the 165 faults are shown by a test in a real Chromium', () => {
  const inChromium = (id: string) => shown.get(id)?.some(({ file }) => runsIn(file).includes('Chromium'));
  expect(faultIds()).toHaveLength(165);
  expect(faultIds().filter(inChromium).length).toBeGreaterThanOrEqual(160);
});

test('at least forty tests of faults were seen to fail without their guard', () => {
  const ids = new Set(faultIds());
  expect(seenFailing().filter(({ fault }) => !ids.has(fault))).toEqual([]);
  expect(seenFailing().length).toBeGreaterThanOrEqual(40);
});

test('every guard that can be taken away still stands where it stood', () => {
  expect(GUARDS.filter(({ file, from }) => !readFileSync(file, 'utf8').includes(from))).toEqual([]);
});
