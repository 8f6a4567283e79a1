/** Changes to a person's own layer. Each returns a new layer. */
import type { JsonValue, VarValue } from '../types';
import { flatten } from './flatten';
import type { LayerContext, Layers, ListOperation, PersonalLayer, Sections } from './layer-types';
import { resolveLayers } from './resolve';
import { versionOf } from './scope';

/**
 * Adds one change of a list. Earlier changes of the same item that it makes
 * pointless are forgotten, so that the record does not grow with every drag.
 */
export function addOperation(personal: PersonalLayer, operation: ListOperation): PersonalLayer {
  const { list, id, op } = operation;
  const isNeighbour = personal.operations.some((other) => other.op === 'moveAfter' && other.after === id);
  const kept = personal.operations.filter((other) => {
    if (other.list !== list || other.id !== id || isNeighbour) return true;
    return op === 'unhide' && other.op !== 'hide' && other.op !== 'unhide';
  });
  return { ...personal, operations: [...kept, operation] };
}

/** Takes over what the team offers for a key; unchanged when nothing is offered there. */
export function acceptSuggestion(
  layers: Layers & { personal: PersonalLayer },
  context: LayerContext,
  key: string,
): PersonalLayer {
  const { candidates } = resolveLayers(layers, context);
  const offer = candidates.get(key)?.find(({ source }) => source.strength === 'suggest');
  if (!offer) return layers.personal;
  const { path, value } = offer.entry;
  const [section, id] = path;
  if (section === 'vars' && id !== undefined) {
    return { ...layers.personal, vars: { ...layers.personal.vars, [id]: value as VarValue } };
  }
  return { ...layers.personal, settings: withValue(layers.personal.settings, path, value) as Sections };
}

/** Declines an offer until the team changes its file again. */
export function dismissSuggestion(layers: Layers & { personal: PersonalLayer }, key: string): PersonalLayer {
  const version = layers.team ? versionOf(layers.team) : 1;
  return { ...layers.personal, dismissed: { ...layers.personal.dismissed, [key]: version } };
}

/** Gives a key back to the team: forgets the person's own value and, for a list, the changes made to it. */
export function resetKey(personal: PersonalLayer, key: string): PersonalLayer {
  const entry = flatten(personal.settings, personal.vars, '*').find((candidate) => candidate.key === key);
  const operations = personal.operations.filter(({ list }) => key !== list && !key.startsWith(`${list}.`));
  if (!entry) return { ...personal, operations };
  const [section, id] = entry.path;
  if (section === 'vars') {
    const vars = Object.fromEntries(Object.entries(personal.vars).filter(([other]) => other !== id));
    return { ...personal, vars, operations };
  }
  return {
    ...personal,
    operations,
    settings: withValue(personal.settings, entry.path, undefined) as Sections,
  };
}

/** A copy of nested objects with one value set, or removed when it is undefined. */
function withValue(target: object, path: readonly string[], value: JsonValue | undefined): object {
  const [step, ...rest] = path;
  if (step === undefined) return target;
  const others = Object.entries(target).filter(([key]) => key !== step);
  if (rest.length === 0) return Object.fromEntries(value === undefined ? others : [...others, [step, value]]);
  const inner: unknown = Object.hasOwn(target, step) ? Reflect.get(target, step) : {};
  return Object.fromEntries([
    ...others,
    [step, withValue(inner instanceof Object ? inner : {}, rest, value)],
  ]);
}
