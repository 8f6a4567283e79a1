import {
  DEFAULT_WARNING_LIMITS,
  noteFindings,
  trendFindings,
  type WarningLog,
} from '../../lib/domain/health';
import { type DealPath, seededRandom } from '../../lib/domain/pipeline';
import { type Drop, type Life, simulateLives } from './lives';
import { dateOf, nextNews, observe } from './observe';
import { randomTeam, type Team } from './team';

/** What the warnings did for one team. */
export interface TeamWarnings {
  /** Quiet weeks watched. */
  readonly quietWeeks: number;
  /** Quiet weeks in which a warning about the meeting rate came up. */
  readonly falseOfRule: number;
  /** Quiet weeks in which any warning about a trend came up. */
  readonly falseOfAny: number;
  /** True when the warning was on by mistake as the drop came: then nothing can be said about its finding the drop. */
  readonly alreadyOn: boolean;
  /** Days from the drop to the warning about it; null when none came while it was watched. */
  readonly daysToWarning: number | null;
}

/** Readings stand so many days apart. */
const EVERY_DAYS = 1;
const WARM_UP_DAYS = 200;
const QUIET_WEEKS = 13;
const WATCHED_AFTER_DROP = 42;
/** Deals created longer ago than this cannot be in any cohort or cycle window that is looked at. */
const REMEMBERED_DAYS = 330;

/** What readings have shown of a life, and until when that stays so. */
interface Seen {
  readonly path: DealPath | null;
  readonly until: number;
}

/** Lets a team live quietly, halves its way to the meeting on one day, and notes when warnings come. */
export function watchTeam(seed: number, left = 0.5): TeamWarnings {
  const random = seededRandom(seed);
  const team = randomTeam(random);
  const drop: Drop = { day: WARM_UP_DAYS + QUIET_WEEKS * 7, stage: 0, left };
  const lives = simulateLives(team, drop.day + WATCHED_AFTER_DROP, random, drop);
  const falseOfRule = new Set<number>();
  const falseOfAny = new Set<number>();
  let alreadyOn = false;
  let daysToWarning: number | null = null;
  let log: WarningLog = {};
  const seen = new Map<Life, Seen>();
  for (
    let day = WARM_UP_DAYS;
    day <= drop.day + WATCHED_AFTER_DROP && daysToWarning === null;
    day += EVERY_DAYS
  ) {
    const report = noteFindings(log, trends(lives, team, day, seen), dateOf(day));
    log = report.log;
    const told = report.fresh.some(({ rule }) => rule === 'meet_rate');
    const week = Math.floor((day - WARM_UP_DAYS) / 7);
    if (day < drop.day) {
      alreadyOn = report.shown.some(({ rule }) => rule === 'meet_rate');
      if (told) falseOfRule.add(week);
      if (report.fresh.length > 0) falseOfAny.add(week);
    } else if (told) daysToWarning = day - drop.day;
  }
  const wrong = { falseOfRule: falseOfRule.size, falseOfAny: falseOfAny.size };
  return { quietWeeks: QUIET_WEEKS, ...wrong, alreadyOn, daysToWarning };
}

function trends(lives: readonly Life[], team: Team, today: number, seen: Map<Life, Seen>) {
  const paths: DealPath[] = [];
  for (const life of lives) {
    const created = life.entered[0] ?? 0;
    if (created > today || created < today - REMEMBERED_DAYS) continue;
    let known = seen.get(life);
    if (!known || today >= known.until) {
      known = { path: observe(life, team, today, EVERY_DAYS), until: nextNews(life, today, EVERY_DAYS) };
      seen.set(life, known);
    }
    if (known.path) paths.push(known.path);
  }
  const [, meeting = null, demo = null] = team.stages;
  return trendFindings('', paths, team.stages, { meeting, demo }, DEFAULT_WARNING_LIMITS, dateOf(today));
}
