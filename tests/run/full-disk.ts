/**
 * Fills a real disk under a real browser: `npx tsx tests/run/full-disk.ts`. The profile lies on a small disk in memory,
 * which only the administrator of a Linux machine may make; so no suite runs it.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Installed, install } from '../e2e/extension';
import { marchDays, sendMadeUp } from '../e2e/readings';

const ACCOUNT = 'crm.example.com';
const DAYS = marchDays(9);

/** Ends with 1 unless a full disk is told of and costs nothing that was acknowledged. */
async function main(): Promise<void> {
  const disk = mkdtempSync(join(tmpdir(), 'prelude-disk-'));
  execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=100m', 'none', disk]);
  // The browser's own folder must be one that can be removed; the disk's cannot.
  const ext = await install({ profile: join(disk, 'profile') });
  try {
    const failures = await livesThrough(ext, disk);
    for (const failure of failures) console.error(failure);
    console.log(failures.length === 0 ? 'Nothing was lost.' : 'A full disk did harm.');
    process.exitCode = Math.min(failures.length, 1);
  } finally {
    await ext.close();
    execFileSync('umount', [disk]);
    rmSync(disk, { recursive: true });
  }
}

/** Stores until the disk is full, makes room, stores again and starts the browser anew, twice. @returns What went wrong. */
async function livesThrough(ext: Installed, disk: string): Promise<string[]> {
  const failures: string[] = [];
  const expected = (what: string, seen: unknown, wanted: unknown) => {
    if (seen !== wanted) failures.push(`${what}: ${seen} instead of ${wanted}`);
  };
  const store = (day: string | undefined, deals: number) =>
    sendMadeUp(ext, { account: ACCOUNT, day: day ?? '', deals, ballast: 200 }).then(
      () => 'stored',
      (error: Error) => error.message,
    );
  const shown = async () => (await ext.ask('pipeline/view', { account: ACCOUNT })).snapshot?.read;
  for (const [at, day] of DAYS.slice(0, 4).entries()) await store(day, 300 + at);
  fill(disk);
  for (const day of DAYS.slice(4, 6)) {
    const answer = await store(day, 400);
    console.log(`On the full disk: ${answer}`);
    expected('stored on the full disk', answer === 'stored', false);
  }
  execFileSync('mount', ['-o', 'remount,size=300m', disk]);
  for (const [at, day] of DAYS.slice(6, 8).entries())
    expected('with room', await store(day, 500 + at), 'stored');
  // Half a record does its harm at the start after the next.
  for (const start of [1, 2]) {
    await ext.restart();
    expected(`shown after start ${start}`, await shown(), 500 + start);
    expected(`losses after start ${start}`, (await ext.ask('history/losses', {})).losses.length, 0);
    expected(`after start ${start}`, await store(DAYS[8], 501 + start), 'stored');
  }
  return failures;
}

function fill(disk: string): void {
  // Large files first, so that it does not take long; small ones for what is left.
  for (const bytes of [1_000_000, 20_000, 4096]) {
    try {
      for (let file = 0; ; file++) writeFileSync(join(disk, `${bytes}-${file}`), Buffer.alloc(bytes, 1));
    } catch {
      // Full for files of this size.
    }
  }
}

void main();
