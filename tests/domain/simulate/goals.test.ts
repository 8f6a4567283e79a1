import { describe, expect, test } from 'vitest';
import { forecastTeam } from '../../simulate/forecast-experiment';
import { watchTeam } from '../../simulate/warning-experiment';

/**
 * A few invented teams, to notice a method that went astray; `npm run report:forecast` measures two hundred. Few teams
 * leave much to chance, so a goal counts as missed only when chance alone would miss it as far in one of a thousand runs.
 */
const RARELY = 3.1;
const slack = (goal: number, n: number) => RARELY * Math.sqrt((goal * (1 - goal)) / n);

/** None of these seeds is one that the method was made with or the report is printed for. */
const seeds = (from: number, count: number) => Array.from({ length: count }, (_, i) => from + i);

describe.each([
  ['daily', 1],
  ['weekly', 7],
])('forecasts of invented teams from %s readings', (_, everyDays) => {
  const teams = seeds(314_000, 12).map((seed) => forecastTeam(seed, 300, everyDays));
  const sum = (value: (team: (typeof teams)[number]) => number) =>
    teams.reduce((total, team) => total + value(team), 0);

  test('have stage intervals that hold the win rate about as often as they say', () => {
    const stages = sum((team) => team.stages);
    const share = sum((team) => team.seenHeld) / stages;
    expect(share).toBeGreaterThan(0.75 - slack(0.75, stages));
    expect(share).toBeLessThan(0.85 + slack(0.85, stages));
  });

  test('have ranges that hold what came about as often as they say', () => {
    const share = sum((team) => Number(team.sumHeld)) / teams.length;
    expect(share).toBeGreaterThan(0.75 - slack(0.75, teams.length));
  });

  test('beat the rosy ladder of the sellers', () => {
    const experienced = teams.filter(({ closed }) => closed >= 60);
    const better = experienced.filter((team) => team.automaticBetter).length / experienced.length;
    expect(experienced.length).toBeGreaterThan(0);
    expect(better).toBeGreaterThan(0.9 - slack(0.9, experienced.length));
  });
});

describe('warnings of invented teams', () => {
  const teams = seeds(271_000, 5).map((seed) => watchTeam(seed));

  test('are rare in quiet weeks', () => {
    const weeks = teams.reduce((total, team) => total + team.quietWeeks, 0);
    const spoke = teams.reduce((total, team) => total + team.falseOfAny, 0);
    expect(spoke / weeks).toBeLessThan(0.05 + slack(0.05, weeks));
  });

  test('tell most halved steps within three weeks', () => {
    const silent = teams.filter((team) => !team.alreadyOn);
    const told = silent.filter((team) => team.daysToWarning !== null && team.daysToWarning <= 21);
    expect(told.length / silent.length).toBeGreaterThan(0.8 - slack(0.8, silent.length));
  });
});
