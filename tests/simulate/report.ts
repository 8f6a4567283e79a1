import { median } from '../../lib/domain/pipeline';
import { forecastTeam, type TeamForecast } from './forecast-experiment';
import { type TeamWarnings, watchTeam } from './warning-experiment';

/** One line of the report: what was measured and what was hoped for. */
interface Line {
  readonly name: string;
  readonly value: number;
  readonly goal: string;
  readonly met: boolean;
}

/**
 * Measures the numbers against invented teams whose truth is known, and prints a table.
 * Arguments: `--seed 7`, `--teams 200`, `--days 300` (history before the forecast),
 * `--part forecast` or `--part warnings` for one half alone, `--json`.
 */
export function main(args: readonly string[]): number {
  const option = (name: string, fallback: number) => {
    const at = args.indexOf(`--${name}`);
    const value = at < 0 ? fallback : Number(args[at + 1]);
    return Number.isFinite(value) ? value : fallback;
  };
  const [seed, teams, days] = [option('seed', 20_260), option('teams', 200), option('days', 300)];
  const seeds = Array.from({ length: teams }, (_, i) => seed * 1000 + i);
  const part = args.includes('--part') ? args[args.indexOf('--part') + 1] : null;
  const forecast = (readings: string, everyDays: number) =>
    forecastLines(
      readings,
      seeds.map((s) => forecastTeam(s, days, everyDays)),
    );
  const lines = [
    ...(part === 'warnings' ? [] : [...forecast('daily readings', 1), ...forecast('weekly readings', 7)]),
    ...(part === 'forecast' ? [] : warningLines(seeds.map((s) => watchTeam(s)))),
  ];
  if (args.includes('--json')) console.log(JSON.stringify({ seed, teams, days, lines }, null, 2));
  else print(seed, teams, days, lines);
  return 0;
}

function forecastLines(readings: string, results: readonly TeamForecast[]): Line[] {
  const experienced = results.filter(({ closed }) => closed >= 60);
  const sum = (value: (r: TeamForecast) => number) => results.reduce((total, r) => total + value(r), 0);
  const stages = sum((r) => r.stagesHeld) / sum((r) => r.stages);
  const seen = sum((r) => r.seenHeld) / sum((r) => r.stages);
  const sums = sum((r) => r.sumsHeld) / sum((r) => r.sums);
  const better = experienced.filter((r) => r.automaticBetter).length / experienced.length;
  // Between daily readings nothing passes unseen, so there both lines are one.
  const named = (name: string) => `${readings}: ${name}`;
  return [
    line(
      named('stage win rate, as readings see it, inside its 80 % interval'),
      seen,
      AROUND_80,
      isAround80(seen),
    ),
    line(named('stage win rate of all deals that were ever there, inside the same'), stages),
    line(named('what came inside P10…P90 of the forecast'), sums, AROUND_80, isAround80(sums)),
    line(
      named(`automatic beats the rosy ladder, of ${experienced.length} teams`),
      better,
      '≥ 0.90',
      better >= 0.9,
    ),
    line(named('median of expected wins over wins'), middle(results.map((r) => r.ratio))),
    line(named('the same with regard to stuck deals'), middle(results.map((r) => r.agedRatio))),
    line(named('median of closed deals per team'), middle(results.map((r) => r.closed))),
  ];
}

const AROUND_80 = '0.75…0.85';

function isAround80(share: number): boolean {
  return share >= 0.75 && share <= 0.85;
}

function middle(values: readonly number[]): number {
  return median(values) ?? 0;
}

function warningLines(results: readonly TeamWarnings[]): Line[] {
  const weeks = results.reduce((total, r) => total + r.quietWeeks, 0);
  const ofRule = results.reduce((total, r) => total + r.falseOfRule, 0) / weeks;
  const ofAny = results.reduce((total, r) => total + r.falseOfAny, 0) / weeks;
  const silent = results.filter((r) => !r.alreadyOn);
  const within = (days: number) =>
    silent.filter((r) => r.daysToWarning !== null && r.daysToWarning <= days).length / silent.length;
  return [
    line('teams in which that rule was on by mistake as the drop came', 1 - silent.length / results.length),
    line(
      'halved way to the meeting told within 21 days, in the others',
      within(21),
      '≥ 0.80',
      within(21) >= 0.8,
    ),
    line('the same within 28 days', within(28)),
    line('the same within 42 days', within(42)),
    line('quiet weeks in which that rule spoke', ofRule, '≤ 0.05', ofRule <= 0.05),
    line('quiet weeks in which any rule about trends spoke', ofAny, '≤ 0.05', ofAny <= 0.05),
  ];
}

function line(name: string, value: number, goal = '', met = true): Line {
  return { name, value: Math.round(value * 1000) / 1000, goal, met };
}

function print(seed: number, teams: number, days: number, lines: readonly Line[]): void {
  console.log(`seed ${seed} · ${teams} teams · ${days} days of history`);
  const width = Math.max(...lines.map(({ name }) => name.length));
  for (const { name, value, goal, met } of lines) {
    console.log(`${met ? ' ' : '!'} ${name.padEnd(width)}  ${String(value).padStart(8)}  ${goal}`);
  }
}
