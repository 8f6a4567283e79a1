/** Prints the catalogue of faults: which test shows each and where it runs, and whether it was seen to fail without its guard. */
import {
  type Engine,
  faultIds,
  NOT_YET,
  runsIn,
  type Shown,
  seenFailing,
  shownFaults,
} from '../repo/fault-catalogue';

const shown = shownFaults();
const failing = new Map(seenFailing().map((each) => [each.fault, each]));
const ids = faultIds();

const shownIn = (engine: Engine, tests: readonly Shown[]) =>
  tests.find(({ file }) => runsIn(file).includes(engine));

console.log('| id | where | Firefox | test | seen failing |\n|---|---|---|---|---|');
for (const id of ids) {
  const tests = shown.get(id) ?? [];
  // A real browser comes before node, which shows the same sooner.
  const first = shownIn('Chromium', tests) ?? shownIn('node', tests) ?? tests[0];
  const fox = shownIn('Firefox', tests) ? 'yes' : '';
  const last = failing.get(id);
  const test = first ? `${first.file}: ${first.name.trim()}` : `not yet: ${NOT_YET[id] ?? '?'}`;
  const engines = first ? runsIn(first.file) : [];
  const where = engines.filter((engine) => engine !== 'Firefox').join(' + ');
  console.log(`| ${id} | ${where} | ${fox} | ${test} | ${last ? `${last.on} without ${last.guard}` : ''} |`);
}
const count = (of: (tests: readonly Shown[]) => boolean) =>
  ids.filter((id) => of(shown.get(id) ?? [])).length;
const shownBy = (engine: Engine) => count((tests) => shownIn(engine, tests) !== undefined);
console.log(
  `\n${count((tests) => tests.length > 0)} of ${ids.length} shown, ${shownBy('Chromium')} of them in a real Chromium, ${shownBy('Firefox')} in a real Firefox`,
);
const seen = seenFailing();
const seenInBrowser = seen.filter(({ test }) => test.startsWith('tests/e2e/'));
console.log(
  `${new Set(seen.map(({ fault }) => fault)).size} faults seen to fail, ${seen.length} guards removed, ${seenInBrowser.length} of them under a real browser`,
);
