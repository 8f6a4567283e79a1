import type { Change } from '../diff-types';
import { pathText } from '../places';
import type { LadderStep, Standard } from '../types';
import { diffCards } from './cards';
import { diffDashboards, diffMenus, diffStartPages } from './menu';
import { asMap, diffMembers, diffValue, pairs, sameValue } from './values';

/** Sections with a comparison of their own, and the head, whose change is no change of the standard. */
const APART = new Set([
  '$schema',
  'format',
  'version',
  'createdAt',
  'basedOn',
  'changes',
  'replies',
  'signature',
  'status',
  'menu',
  'startPage',
  'cards',
  'dashboards',
  'strength',
  'analytics',
  'dictionary',
]);

/** Sections compared member by member. */
const BY_MEMBER = new Set([
  'strengthUntil',
  'feedback',
  'alerts',
  'privacy',
  'roles',
  'anchors',
  'pilot',
  'update',
  'owner',
]);

/**
 * Everything that changes for people between two standards, as codes and data.
 * Version, date, notes and signature are left out: they change with every file.
 * Two standards without a difference give an empty list.
 */
export function diffStandards(before: Standard, after: Standard): Change[] {
  return [
    ...diffMenus(before, after),
    ...diffStartPages(before, after),
    ...diffCards(before, after),
    ...diffDashboards(before, after),
    ...diffAnalytics(before, after),
    ...diffStrengths(before, after),
    ...diffDictionaries(before, after),
    ...pairs(asMap(before), asMap(after)).flatMap(([key, old, now]) => {
      if (APART.has(key)) return [];
      return BY_MEMBER.has(key)
        ? diffMembers([key], mapOrNone(old), mapOrNone(now))
        : diffValue([key], old, now, { item: key });
    }),
  ];
}

function mapOrNone(value: unknown): object | undefined {
  return value instanceof Object ? value : undefined;
}

function diffAnalytics(before: Standard, after: Standard): Change[] {
  const { ladder: oldLadder, ...old } = before.analytics ?? {};
  const { ladder: newLadder, ...now } = after.analytics ?? {};
  const members = pairs(asMap(old), asMap(now)).flatMap(([key, left, right]) =>
    key === 'stuckDays' || key === 'milestones'
      ? diffMembers(['analytics', key], mapOrNone(left), mapOrNone(right))
      : diffValue(['analytics', key], left, right, { item: key }),
  );
  return [...diffLadders(oldLadder ?? {}, newLadder ?? {}), ...members];
}

type Ladders = Readonly<Record<string, readonly LadderStep[]>>;

function diffLadders(before: Ladders, after: Ladders): Change[] {
  return pairs(before, after).flatMap(([pipeline, old = [], now = []]) => {
    const path = pathText(['analytics', 'ladder', pipeline]);
    const steps = pairs(probabilities(old), probabilities(now)).flatMap(
      ([item, left = null, right = null]): Change[] =>
        left === right ? [] : [{ code: 'probability-changed', path, item, before: left, after: right }],
    );
    const moved = steps.length === 0 && !sameValue(old, now);
    return moved ? diffValue(['analytics', 'ladder', pipeline], old, now, { item: pipeline }) : steps;
  });
}

function probabilities(steps: readonly LadderStep[]): Record<string, number> {
  return Object.fromEntries(steps.map(({ stage, probability }) => [stage, probability]));
}

function diffStrengths(before: Standard, after: Standard): Change[] {
  return pairs(before.strength, after.strength).flatMap(
    ([item, old = 'default', now = 'default']): Change[] =>
      old === now
        ? []
        : [{ code: 'strength-changed', path: pathText(['strength', item]), item, before: old, after: now }],
  );
}

function diffDictionaries(before: Standard, after: Standard): Change[] {
  return (['menu', 'fields', 'stages'] as const).flatMap((kind) =>
    diffMembers(['dictionary', kind], before.dictionary?.[kind], after.dictionary?.[kind]),
  );
}
