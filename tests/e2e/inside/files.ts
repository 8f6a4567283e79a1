/**
 * Tests that are written for node and run once more inside real browsers, Chromium and Firefox, on a page of the
 * extension: the browser's engine, its policy for scripts, its database and its DOM take the place of node and of all
 * that is made up. Only the tests of faults run there.
 */
export const INSIDE: readonly string[] = [
  'tests/domain/anchors/vote.test.ts',
  'tests/domain/history/import/tables.test.ts',
  'tests/domain/history/snapshot.test.ts',
  'tests/domain/history/sound-chunk.test.ts',
  'tests/domain/menu/start-page.test.ts',
  'tests/domain/pipeline/days.test.ts',
  'tests/domain/privacy/sealed.test.ts',
  'tests/domain/standard/checks.test.ts',
  'tests/domain/standard/parse.test.ts',
  'tests/domain/standard/properties.test.ts',
  'tests/domain/standard/trust.test.ts',
  'tests/domain/values/catalogue.test.ts',
  'tests/dom/data/changes.test.ts',
  'tests/dom/data/connection.test.ts',
  'tests/dom/data/deals-store.test.ts',
  'tests/dom/data/storage-faults.test.ts',
  'tests/dom/data/tidy.test.ts',
  'tests/dom/universal/reading-steps.test.ts',
  'tests/dom/universal/tricky-tables.test.ts',
];
