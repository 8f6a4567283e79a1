/** Prints the catalogue of faults: which test shows each and where it runs, and whether it was seen to fail without its guard. */
import { faultIds, NOT_YET, runsIn, type Shown, seenFailing, shownFaults } from '../repo/fault-catalogue';

const shown = shownFaults();
const failing = new Map(seenFailing().map((seen) => [seen.fault, seen]));
const ids = faultIds();

/** A real browser comes before node, which shows the same sooner. */
const best = (tests: readonly Shown[]) =>
  tests.find(({ file }) => runsIn(file) === 'Chromium') ??
  tests.find(({ file }) => runsIn(file) === 'node') ??
  tests[0];

console.log('| id | where | Firefox | test | seen failing |\n|---|---|---|---|---|');
for (const id of ids) {
  const tests = shown.get(id) ?? [];
  const first = best(tests);
  const fox = tests.some(({ file }) => runsIn(file) === 'Firefox') ? 'yes' : '';
  const seen = failing.get(id);
  const test = first ? `${first.file}: ${first.name.trim()}` : `not yet: ${NOT_YET[id] ?? '?'}`;
  const where = first ? runsIn(first.file) : '';
  console.log(`| ${id} | ${where} | ${fox} | ${test} | ${seen ? `${seen.on} without ${seen.guard}` : ''} |`);
}
const count = (of: (tests: readonly Shown[]) => boolean) =>
  ids.filter((id) => of(shown.get(id) ?? [])).length;
const inBrowser = count((tests) => tests.some(({ file }) => runsIn(file) === 'Chromium'));
const inFirefox = count((tests) => tests.some(({ file }) => runsIn(file) === 'Firefox'));
console.log(
  `\n${count((tests) => tests.length > 0)} of ${ids.length} shown, ${inBrowser} of them in a real Chromium, ${inFirefox} in a real Firefox`,
);
console.log(
  `${new Set([...failing.keys()].filter((id) => ids.includes(id))).size} faults seen to fail, ${seenFailing().length} guards removed`,
);
