import type { Change } from '../diff-types';
import { withPresets } from '../layers/with-presets';
import { pathText } from '../places';
import type { PresetLanguage } from '../presets';
import type { LadderStep, Standard } from '../types';
import { diffAnchors } from './anchors';
import { diffCards } from './cards';
import { diffDashboards, diffMenus, diffStartPages } from './menu';
import { asMap, diffMembers, diffValue, pairs, sameValue } from './values';

/** Sections with a comparison of their own, and the head, whose change is no change for people. */
const APART = new Set([
  ...[
    '$schema',
    'format',
    'id',
    'name',
    'description',
    'version',
    'status',
    'createdAt',
    'basedOn',
    'changes',
  ],
  ...['replies', 'signature', 'roles', 'extends', 'dictionary', 'anchors'],
  ...['menu', 'startPage', 'cards', 'dashboards', 'strength', 'analytics'],
]);

/** Sections compared member by member. */
const BY_MEMBER = new Set(['strengthUntil', 'feedback', 'alerts', 'privacy', 'pilot', 'update', 'owner']);

/**
 * Everything that changes for people between two standards, as codes and data.
 * The head changes with every file and is left out; so is a new word of the
 * dictionary, which does nothing until a rule names it.
 * What presets add counts as said by the file that extends them. Two standards
 * without a difference give an empty list.
 * @param language Language of the presets' titles and reasons.
 */
export function diffStandards(before: Standard, after: Standard, language: PresetLanguage = 'en'): Change[] {
  return diffWhole(withPresets(before, language), withPresets(after, language));
}

function diffWhole(before: Standard, after: Standard): Change[] {
  return [
    ...diffMenus(before, after),
    ...diffStartPages(before, after),
    ...diffCards(before, after),
    ...diffDashboards(before, after),
    ...diffAnalytics(before, after),
    ...diffStrengths(before, after),
    ...diffKnowledge(before, after),
    ...diffAnchors(before.anchors, after.anchors),
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

/** Words that rules may rely on and that are no longer the same. */
function diffKnowledge(before: Standard, after: Standard): Change[] {
  const changes = [
    ...(['menu', 'fields', 'stages'] as const).flatMap((kind) =>
      diffMembers(['dictionary', kind], before.dictionary?.[kind], after.dictionary?.[kind]),
    ),
  ];
  return changes.filter(({ code }) => code !== 'value-set');
}
