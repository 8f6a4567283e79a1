/** Prints the catalogue of faults: which test shows each, or why none does yet. */
import { faultIds, NOT_YET, shownFaults } from '../repo/fault-catalogue';

const shown = shownFaults();
for (const id of faultIds()) {
  const tests = shown.get(id);
  const [first] = tests ?? [];
  const more = tests && tests.length > 1 ? ` (+${tests.length - 1})` : '';
  console.log(`${id}  ${first ? `${first.file}: ${first.name}${more}` : `not yet: ${NOT_YET[id] ?? '?'}`}`);
}
console.log(`\n${faultIds().filter((id) => shown.has(id)).length} of ${faultIds().length} shown`);
