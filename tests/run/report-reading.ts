/**
 * How well pages are read that nobody has described: every page of known CRMs
 * in a real browser, with the adapters taken away.
 * `--json` prints the figures as JSON, `--misses` lists what was not read.
 * Ends with 1 when a target is missed.
 */
import { type Score, type Share, sumOf } from './reading/compare';
import { type ScoredPage, scoreFixtures } from './reading/read-fixtures';

const TARGETS = { menu: 0.95, deals: 0.95, fields: 0.9 } as const;
type Part = keyof typeof TARGETS;
const PARTS = Object.keys(TARGETS) as Part[];

const shareOf = ({ right, of }: Share): number | null => (of > 0 ? right / of : null);

/** Targets that a score misses. */
function missed(score: Score): string[] {
  const low = PARTS.filter((part) => (shareOf(score[part]) ?? 1) < TARGETS[part]);
  return score.wrongAmounts > 0 ? [...low, 'amounts silently wrong'] : low;
}

function percent(share: Share): string {
  const value = shareOf(share);
  return value === null ? '–' : `${(value * 100).toFixed(1)} % (${share.right}/${share.of})`;
}

function row(name: string, { menu, deals, fields, wrongAmounts }: Score): string {
  const cells = [percent(menu), percent(deals), percent(fields)].map((cell) => cell.padStart(18));
  return `${name.padEnd(30)}${cells.join('')}${String(wrongAmounts).padStart(8)}`;
}

function printTable(pages: readonly ScoredPage[], whole: Score, withMisses: boolean): void {
  const heads = ['menu', 'deals', 'fields'].map((head) => head.padStart(18));
  console.log(`${'page'.padEnd(30)}${heads.join('')}${'wrong'.padStart(8)}`);
  for (const crm of new Set(pages.map((page) => page.crm))) {
    const own = pages.filter((page) => page.crm === crm);
    console.log(`\n${row(crm, sumOf(own.map(({ score }) => score)))}`);
    for (const { name, score } of own) {
      console.log(row(`  ${name}`, score));
      if (withMisses) for (const miss of score.misses) console.log(`      ${miss}`);
    }
  }
  console.log(`\n${row('all', whole)}`);
  const low = missed(whole);
  console.log(low.length > 0 ? `Missed: ${low.join(', ')}.` : 'Every target is met.');
}

const pages = await scoreFixtures();
const whole = sumOf(pages.map(({ score }) => score));
if (process.argv.includes('--json')) console.log(JSON.stringify({ targets: TARGETS, whole, pages }, null, 2));
else printTable(pages, whole, process.argv.includes('--misses'));
process.exitCode = missed(whole).length > 0 ? 1 : 0;
