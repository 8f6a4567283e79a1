import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { type Bench, type Row, type Section, together } from './row';
import { SECTIONS } from './sections';
import { chartOf, tableOf } from './table';

const USAGE = `npm run bench -- [options]
  --only P1,P6   these alone (${[...new Set(SECTIONS.flatMap(({ goals }) => goals))].join(' ')})
  --times 3      so many runs in a row; a goal is met when each of them met it
  --quick        fewer rounds, to see that everything runs; judges nothing
  --json FILE    the table as JSON
  --chart FILE   the ratios as an SVG picture
  --keep-build   measure what stands in .output instead of building anew`;

/**
 * Measure every goal beside its peers in one run.
 * @returns the exit code: 0 when the run was finished, whatever it found; 2 for options nobody knows.
 */
export async function main(args: string[]): Promise<number> {
  const options = optionsOf(args);
  if (!options) {
    console.error(USAGE);
    return 2;
  }
  if (!options.keepBuild) buildAll();
  const runs: Row[][] = [];
  for (let time = 1; time <= options.times; time++) {
    if (options.times > 1) console.log(`\n=== Run ${time} of ${options.times}`);
    runs.push(await runAll(options));
  }
  const rows = together(runs);
  console.log(`\n— All goals\n${tableOf(rows)}\n\n${summary(rows)}`);
  if (options.json) writeFileSync(options.json, `${JSON.stringify(rows, null, 2)}\n`);
  if (options.chart) writeFileSync(options.chart, chartOf(rows, new Date().toISOString().slice(0, 10)));
  return 0;
}

async function runAll({ sections, bench }: Options): Promise<Row[]> {
  const rows: Row[] = [];
  for (const section of sections) {
    const started = Date.now();
    const measured = await section.run(bench);
    rows.push(...measured);
    console.log(`\n— ${section.name} (${Math.round((Date.now() - started) / 1000)} s)\n${tableOf(measured)}`);
  }
  return rows;
}

interface Options {
  readonly sections: readonly Section[];
  readonly bench: Bench;
  readonly times: number;
  readonly json: string | undefined;
  readonly chart: string | undefined;
  readonly keepBuild: boolean;
}

function optionsOf(args: string[]): Options | null {
  const { values } = parseArgs({
    args,
    strict: false,
    options: {
      only: { type: 'string' },
      json: { type: 'string' },
      chart: { type: 'string' },
      times: { type: 'string' },
      quick: { type: 'boolean' },
      'keep-build': { type: 'boolean' },
    },
  });
  const { only, json, chart, times = '1', quick, 'keep-build': keepBuild, ...unknown } = values;
  const wanted = typeof only === 'string' ? only.split(',') : null;
  const sections = SECTIONS.filter(({ goals }) => !wanted || goals.some((goal) => wanted.includes(goal)));
  const isKnown = Object.keys(unknown).length === 0 && /^[1-9]$/.test(String(times));
  if (sections.length === 0 || !isKnown) return null;
  const bench: Bench = {
    build: resolve(process.env.PRELUDE_BUILD ?? '.output/chrome-mv3-e2e'),
    shipped: resolve(process.env.PRELUDE_SHIPPED ?? '.output/chrome-mv3'),
    quick: quick === true,
    log: (text) => console.log(text),
  };
  const text = (value: unknown) => (typeof value === 'string' ? value : undefined);
  return {
    sections,
    bench,
    times: Number(times),
    json: text(json),
    chart: text(chart),
    keepBuild: keepBuild === true,
  };
}

function buildAll(): void {
  for (const mode of [['--mode', 'e2e'], [], ['-b', 'firefox', '--mode', 'e2e']])
    execFileSync(process.execPath, ['node_modules/wxt/bin/wxt.mjs', 'build', ...mode], { stdio: 'pipe' });
}

function summary(rows: readonly Row[]): string {
  const count = (met: Row['met']) => rows.filter((row) => row.met === met).length;
  return `${count(true)} of ${rows.length} met, ${count(false)} missed, ${count(null)} void`;
}
