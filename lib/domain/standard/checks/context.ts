import { makeNames, mergeDictionaries, type NameKind, type Names } from '../names';
import { type nearest, nearestForFirst } from '../nearest';
import { presetByRef } from '../presets';
import type { Breach, PathStep } from '../problems';
import type { Dictionary, Standard } from '../types';

/** What every check needs to know of the standard. */
export interface CheckContext {
  readonly standard: Standard;
  /** The standard's dictionary laid over those of its presets. */
  readonly names: Names;
  readonly hosts: readonly string[];
  /** Roles that may be named; null when the standard declares none. */
  readonly roles: ReadonlySet<string> | null;
  /** Finds what was probably meant; silent after as many words as a report shows. */
  readonly nearest: typeof nearest;
}

const CURES_SHOWN = 100;

export function makeContext(standard: Standard): CheckContext {
  const presets = (standard.extends ?? []).flatMap((ref) => presetByRef(ref, 'en') ?? []);
  const inherited = presets.reduce<Dictionary>(
    (all, { dictionary = {} }) => mergeDictionaries(all, dictionary),
    {},
  );
  const roles = [...presets, standard].flatMap((layer) => Object.keys(layer.roles ?? {}));
  return {
    standard,
    names: makeNames(mergeDictionaries(inherited, standard.dictionary ?? {})),
    hosts: (standard.appliesTo ?? []).flatMap((scope) => scope.hosts ?? []),
    roles: standard.roles ? new Set(['*', ...roles]) : null,
    nearest: nearestForFirst(CURES_SHOWN),
  };
}

/** Items that stand in a list a second time, told apart by `keyOf`. */
export function* listedTwice<T>(
  path: readonly PathStep[],
  items: readonly T[] | undefined,
  keyOf: (item: T) => string,
): Generator<Breach> {
  const seen = new Set<string>();
  for (const [index, item] of (items ?? []).entries()) {
    const key = keyOf(item);
    if (seen.has(key)) yield { code: 'listed-twice', path: [...path, index], received: key };
    seen.add(key);
  }
}

/** Warns of a menu item or field that no dictionary knows; it will be looked for by this text. */
export function* unknownItem(
  context: CheckContext,
  kind: NameKind,
  ref: string,
  path: readonly PathStep[],
  atKey = false,
): Generator<Breach> {
  const { names } = context;
  if (!names.knows(kind) || names.idOf(kind, ref) !== null) return;
  yield {
    code: 'unknown-item',
    path,
    received: ref,
    ...cure(context, kind, ref),
    ...(atKey ? { atKey } : {}),
  };
}

/**
 * A stage that the standard's own dictionary does not know is refused. When only
 * a preset names stages, the team's label may well be right: a warning is enough.
 */
export function* unknownStage(
  context: CheckContext,
  ref: string | null | undefined,
  path: readonly PathStep[],
  atKey = false,
): Generator<Breach> {
  const { names, standard } = context;
  if (typeof ref !== 'string' || !names.knows('stages') || names.idOf('stages', ref) !== null) return;
  const strict = Object.keys(standard.dictionary?.stages ?? {}).length > 0;
  const code = strict ? 'unknown-stage' : 'unknown-item';
  yield { code, path, received: ref, ...cure(context, 'stages', ref), ...(atKey ? { atKey } : {}) };
}

function cure({ names, nearest }: CheckContext, kind: NameKind, ref: string): { cure?: string } {
  const found = nearest(ref, Object.keys(names.dictionary[kind] ?? {}));
  return found === null ? {} : { cure: found };
}
