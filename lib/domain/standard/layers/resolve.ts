/**
 * Decides, key by key, which layer has the say. Strongest first: the browser's
 * policy, the team's locked keys, the person, the team's defaults, presets (the
 * later over the earlier), the adapter. What the team only suggests never
 * applies by itself.
 */
import { isVarValue } from '../checks/document';
import type { Source, Suggestion } from '../effective-types';
import { mergeDictionaries } from '../names';
import type { ById, Dictionary, JsonValue, Standard, VarValue } from '../types';
import { type Entry, flatten } from './flatten';
import type { LayerContext, Layers, Sections } from './layer-types';
import { appliesHere, strengthOf, versionOf } from './scope';

/** One layer's word on one key. */
export interface Candidate {
  readonly entry: Entry;
  readonly source: Source;
}

export interface Resolution {
  readonly winners: ReadonlyMap<string, Candidate>;
  /** Every layer's word on a key, strongest first. */
  readonly candidates: ReadonlyMap<string, readonly Candidate[]>;
  readonly dictionary: Dictionary;
  readonly suggestions: readonly Suggestion[];
  /** The team's file when it holds on this site. */
  readonly team: Standard | null;
}

/** Resolves all keys for one role. */
export function resolveLayers(layers: Layers, role: string, context: LayerContext): Resolution {
  const inForce = layersInForce(layers, context);
  const candidates = new Map<string, Candidate[]>();
  for (const candidate of allCandidates(inForce, role, context)) {
    const { key } = candidate.entry;
    candidates.set(key, [...(candidates.get(key) ?? []), candidate]);
  }
  const winners = new Map<string, Candidate>();
  for (const [key, ranked] of candidates) {
    ranked.sort((a, b) => rankOf(b.source) - rankOf(a.source));
    const winner = ranked.find(({ source }) => source.strength !== 'suggest');
    if (winner) winners.set(key, winner);
  }
  const dictionary = dictionariesOf(inForce).reduce<Dictionary>(mergeDictionaries, {});
  return {
    winners,
    candidates,
    dictionary,
    team: inForce.team ?? null,
    suggestions: suggestionsOf(candidates, winners, inForce),
  };
}

/** Leaves out a team's file, with its presets, where it does not apply or not yet. */
function layersInForce(layers: Layers, context: LayerContext): Layers {
  const { team } = layers;
  if (!team) return layers;
  const early = team.validFrom !== undefined && Date.parse(team.validFrom) > context.now;
  return early || !appliesHere(team, context) ? { ...layers, team: null, presets: [] } : layers;
}

/** Candidates from the weakest layer to the strongest; the stable sort keeps the later preset on top. */
function* allCandidates(layers: Layers, role: string, context: LayerContext): Generator<Candidate> {
  const { adapter, presets = [], personal, team, policy } = layers;
  const of = function* (
    sections: Sections,
    vars: ById<VarValue>,
    source: (key: string) => Source,
  ): Generator<Candidate> {
    for (const entry of flatten(sections, vars, role)) yield { entry, source: source(entry.key) };
  };
  if (policy?.standard)
    yield* of(
      policy.standard,
      defaultVars(policy.standard),
      fileSource('policy', policy.standard, () => 'locked'),
    );
  if (team)
    yield* of(
      team,
      defaultVars(team),
      fileSource('team', team, (key) => strengthOf(team, key, context.now)),
    );
  if (personal) yield* of(personal.settings, allowedVars(layers), () => unnamed('personal'));
  for (const preset of presets.toReversed())
    yield* of(
      preset,
      defaultVars(preset),
      fileSource('preset', preset, () => 'default'),
    );
  if (adapter) yield* of(adapter, {}, () => unnamed('adapter'));
}

/** Higher wins. A locked key of the team stands above the person, its other keys below. */
function rankOf({ layer, strength }: Source): number {
  switch (layer) {
    case 'policy':
      return 5;
    case 'team':
      return strength === 'locked' ? 4 : 2;
    case 'personal':
      return 3;
    case 'preset':
      return 1;
    case 'adapter':
      return 0;
  }
}

function fileSource(
  layer: Source['layer'],
  standard: Standard,
  strength: (key: string) => Source['strength'],
): (key: string) => Source {
  return (key) => ({ layer, name: standard.name, version: versionOf(standard), strength: strength(key) });
}

function unnamed(layer: Source['layer']): Source {
  return { layer, name: null, version: null, strength: 'default' };
}

function defaultVars(standard: Standard): ById<VarValue> {
  return Object.fromEntries((standard.vars ?? []).map((rule) => [rule.id, rule.default]));
}

/** Personal values of variables that the present file still declares and allows. */
function allowedVars({ personal, team, policy, presets = [] }: Layers): ById<VarValue> {
  const rules = [policy?.standard, team, ...presets.toReversed()].flatMap((standard) => standard?.vars ?? []);
  return Object.fromEntries(
    Object.entries(personal?.vars ?? {}).filter(([id, value]) => {
      const rule = rules.find((candidate) => candidate.id === id);
      return rule !== undefined && isVarValue(rule, value);
    }),
  );
}

/** A person's words only add to the team's: nobody renames a field of the team by accident. */
function dictionariesOf({ adapter, presets = [], personal, team, policy }: Layers): Dictionary[] {
  return [adapter, ...presets, personal?.settings, team, policy?.standard].map(
    (layer) => layer?.dictionary ?? {},
  );
}

function suggestionsOf(
  candidates: ReadonlyMap<string, readonly Candidate[]>,
  winners: ReadonlyMap<string, Candidate>,
  { personal }: Layers,
): Suggestion[] {
  return [...candidates].flatMap(([key, ranked]) => {
    const offer = ranked.find(({ source }) => source.strength === 'suggest');
    if (!offer) return [];
    const current: JsonValue = winners.get(key)?.entry.value ?? null;
    const declined = Object.entries(personal?.dismissed ?? {}).some(
      ([id, version]) => id === key && version === offer.source.version,
    );
    const same = JSON.stringify(current) === JSON.stringify(offer.entry.value);
    return declined || same ? [] : [{ key, value: offer.entry.value, current }];
  });
}
