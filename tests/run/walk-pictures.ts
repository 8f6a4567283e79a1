/** Sheets of both first walks for the docs: every step with its picture and its clicks. */
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PNG } from 'pngjs';
import type { WalkRecord, WalkStep } from '../e2e/walk';
import { sideBySide, stacked } from './contact-sheet';
import { encodePng, halved, type Picture } from './indexed-png';

const WALKS = join('.cache', 'walks');
const DOCS = 'docs';
const IN_A_ROW = 3;

const TITLES = {
  seller: 'A seller, from the store to a shorter menu',
  manager: 'The head of sales, from the store to the first published version',
} as const;
type Walker = keyof typeof TITLES;

/**
 * Walk both, then write `docs/walks.md` and its two sheets.
 * @throws When a walk fails, since its pictures would show something else than the text says.
 */
export function shootWalks(): void {
  const tests = ['tests/e2e/walk-seller.test.ts', 'tests/e2e/walk-manager.test.ts'];
  const { status } = spawnSync('npx', ['vitest', 'run', '--project', 'e2e', ...tests], { stdio: 'inherit' });
  if (status !== 0) throw new Error('A walk did not come to its end; its pictures were left as they were.');
  const parts = (Object.keys(TITLES) as Walker[]).map(partOf);
  const head =
    '# The first minutes, step by step\n\nMade by `npm run pictures -- walks` from the walks that the tests take.';
  writeFileSync(join(DOCS, 'walks.md'), `${[head, ...parts].join('\n\n')}\n`);
}

function partOf(who: Walker): string {
  const record: WalkRecord = JSON.parse(readFileSync(join(WALKS, who, 'walk.json'), 'utf8'));
  const name = `walk-${who}.png`;
  writeFileSync(join(DOCS, 'pictures', name), encodePng(sheetOf(who, record.steps)));
  return [
    `## ${TITLES[who]}: ${record.clicks} clicks`,
    '',
    '| step | clicks |',
    '|---|---|',
    ...record.steps.map(rowOf),
    '',
    `![Each step that shows a page, in this order, row by row](pictures/${name})`,
  ].join('\n');
}

function rowOf({ name, clicks, outside }: WalkStep): string {
  return `| ${name}${outside ? ' (outside of what a test can press; counted)' : ''} | ${clicks} |`;
}

function sheetOf(who: Walker, steps: readonly WalkStep[]): Picture {
  const pictures = steps.flatMap(({ picture }) =>
    picture === null ? [] : [halved(PNG.sync.read(readFileSync(join(WALKS, who, picture))))],
  );
  const rows = pictures.flatMap((_, at) =>
    at % IN_A_ROW === 0 ? [sideBySide(pictures.slice(at, at + IN_A_ROW))] : [],
  );
  return stacked(rows);
}
