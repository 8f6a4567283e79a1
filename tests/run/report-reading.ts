/**
 * How well pages are read that nobody has described: every page of known CRMs
 * in a real browser with the adapters taken away, and pages of other products.
 * `--json` prints the figures as JSON, `--misses` lists what was not read.
 * Ends with 1 when a goal is missed.
 */
import { type Score, type Share, sumOf } from './reading/compare';
import { byGroup, GOALS, missed, shareOf } from './reading/goals';
import { type ScoredPage, scoreFixtures } from './reading/read-fixtures';

function percent(share: Share): string {
  const value = shareOf(share);
  return value === null ? '–' : `${(value * 100).toFixed(1)} % (${share.right}/${share.of})`;
}

function row(name: string, { menu, deals, fields, wrongAmounts }: Score): string {
  const cells = [percent(menu), percent(deals), percent(fields)].map((cell) => cell.padStart(18));
  return `${name.padEnd(30)}${cells.join('')}${String(wrongAmounts).padStart(8)}`;
}

function printTable(pages: readonly ScoredPage[], withMisses: boolean): void {
  const heads = ['menu', 'deals', 'fields'].map((head) => head.padStart(18));
  console.log(`${'page'.padEnd(30)}${heads.join('')}${'wrong'.padStart(8)}`);
  for (const [group, whole] of byGroup(pages)) {
    const ofGroup = pages.filter((page) => page.group === group);
    for (const crm of new Set(ofGroup.map((page) => page.crm)))
      printCrm(
        crm,
        ofGroup.filter((page) => page.crm === crm),
        withMisses,
      );
    const low = missed(whole);
    console.log(`\n${row(`all ${group}`, whole)}`);
    console.log(low.length > 0 ? `Missed: ${low.join(', ')}.` : 'Every goal is met.');
  }
}

function printCrm(crm: string, own: readonly ScoredPage[], withMisses: boolean): void {
  console.log(`\n${row(crm, sumOf(own.map(({ score }) => score)))}`);
  for (const { name, score } of own) {
    console.log(row(`  ${name}`, score));
    if (withMisses) for (const miss of score.misses) console.log(`      ${miss}`);
  }
}

const pages = await scoreFixtures();
const groups = byGroup(pages);
if (process.argv.includes('--json'))
  console.log(JSON.stringify({ goals: GOALS, groups: Object.fromEntries(groups), pages }, null, 2));
else printTable(pages, process.argv.includes('--misses'));
process.exitCode = [...groups.values()].some((score) => missed(score).length > 0) ? 1 : 0;
