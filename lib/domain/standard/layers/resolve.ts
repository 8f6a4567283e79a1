/**
 * Decides, key by key, which layer has the say. Strongest first: the browser's
 * policy, the team's locked keys, the person, the team's defaults, presets (the
 * later over the earlier), the adapter. What the team only suggests never
 * applies by itself.
 */
import { isVarValue } from '../checks/document';
import type { LayerName, Source, Suggestion } from '../effective-types';
import { mergeDictionaries } from '../names';
import type { ById, Dictionary, JsonValue, RoleId, Standard, Strength, VarValue } from '../types';
import { type Entry, flatten } from './flatten';
import {
  type LayerContext,
  type Layers,
  NO_PERSONAL,
  type PersonalLayer,
  type Sections,
} from './layer-types';
import { appliesHere, presetsOf, strengthOf, versionOf } from './scope';

/** One layer's word on one key. */
export interface Candidate {
  readonly entry: Entry;
  readonly source: Source;
}

export interface Resolution {
  readonly role: RoleId;
  readonly winners: ReadonlyMap<string, Candidate>;
  /** Every layer's word on a key, strongest first. */
  readonly candidates: ReadonlyMap<string, readonly Candidate[]>;
  readonly dictionary: Dictionary;
  readonly suggestions: readonly Suggestion[];
  /** The team's file when it holds on this site, else the policy's. */
  readonly file: Standard | null;
}

/** Resolves all keys for one person on one site. */
export function resolveLayers(layers: Layers, context: LayerContext): Resolution {
  const inForce = layersInForce(layers, context);
  const role = roleOf(inForce, context);
  const candidates = new Map<string, Candidate[]>();
  for (const { sections, vars, source } of preparedLayers(inForce, context.now)) {
    for (const entry of flatten(sections, vars, role)) {
      const ranked = candidates.get(entry.key) ?? [];
      ranked.push({ entry, source: source(entry.key) });
      candidates.set(entry.key, ranked);
    }
  }
  const winners = new Map<string, Candidate>();
  for (const [key, ranked] of candidates) {
    ranked.sort((a, b) => rankOf(b.source) - rankOf(a.source));
    const winner = ranked.find(({ source }) => source.strength !== 'suggest');
    if (winner) winners.set(key, winner);
  }
  return {
    role,
    winners,
    candidates,
    dictionary: dictionariesOf(inForce).reduce<Dictionary>(mergeDictionaries, {}),
    suggestions: suggestionsOf(candidates, winners, inForce.personal),
    file: inForce.team ?? inForce.policy?.standard ?? null,
  };
}

/** The layers without absent ones and those that do not hold here. */
interface LayersInForce {
  readonly policy: { readonly standard: Standard } | null;
  readonly team: Standard | null;
  readonly personal: PersonalLayer;
  readonly presets: readonly Standard[];
  readonly adapter: Sections;
}

/** A file that does not apply here, or not yet, is left out together with its presets. */
function layersInForce(layers: Layers, context: LayerContext): LayersInForce {
  const holds = (standard: Standard | null | undefined): standard is Standard =>
    !!standard && appliesHere(standard, context) && !(Date.parse(standard.validFrom ?? '') > context.now);
  const { team, policy, personal, adapter } = layers;
  const extended = (standard: Standard) => presetsOf(standard, context.language ?? 'en');
  const presets = layers.presets ?? (team ? extended(team) : []);
  return {
    policy: holds(policy?.standard) ? { standard: policy.standard } : null,
    team: holds(team) ? team : null,
    personal: personal ?? NO_PERSONAL,
    presets: team && !holds(team) ? [] : presets,
    adapter: adapter ?? {},
  };
}

/** The role in force: the person's own word, else the first default that a layer names. */
function roleOf({ policy, team, presets }: LayersInForce, { role }: LayerContext): RoleId {
  const standards = [policy?.standard, team, ...presets.toReversed()];
  return role ?? standards.find((standard) => standard?.defaultRole)?.defaultRole ?? 'seller';
}

/** One layer, and how firmly it holds each key. */
interface PreparedLayer {
  readonly sections: Sections;
  readonly vars: ById<VarValue>;
  readonly source: (key: string) => Source;
}

/** Later presets come first: the sort by rank keeps the order of equals. */
function preparedLayers(layers: LayersInForce, now: number): PreparedLayer[] {
  const { adapter, presets, personal, team, policy } = layers;
  return [
    ...(policy ? [fileLayer('policy', policy.standard, () => 'locked')] : []),
    ...(team ? [fileLayer('team', team, (key) => strengthOf(team, key, now))] : []),
    { sections: personal.settings, vars: allowedVars(layers), source: () => unnamed('personal') },
    ...presets.toReversed().map((preset) => fileLayer('preset', preset, () => 'default')),
    { sections: adapter, vars: {}, source: () => unnamed('adapter') },
  ];
}

function fileLayer(
  layer: LayerName,
  standard: Standard,
  strengthAt: (key: string) => Strength,
): PreparedLayer {
  return {
    sections: standard,
    vars: Object.fromEntries((standard.vars ?? []).map((rule) => [rule.id, rule.default])),
    source: (key) => ({
      layer,
      name: standard.name,
      version: versionOf(standard),
      strength: strengthAt(key),
    }),
  };
}

function unnamed(layer: LayerName): Source {
  return { layer, name: null, version: null, strength: 'default' };
}

/** Higher wins. A locked key of the team stands above the person, its other keys below. */
function rankOf({ layer, strength }: Source): number {
  if (layer === 'team') return strength === 'locked' ? 4 : 2;
  return { policy: 5, personal: 3, preset: 1, adapter: 0 }[layer];
}

/** Personal values of variables that the present file still declares and allows. */
function allowedVars({ personal, team, policy, presets }: LayersInForce): ById<VarValue> {
  const rules = [policy?.standard, team, ...presets.toReversed()].flatMap((standard) => standard?.vars ?? []);
  return Object.fromEntries(
    Object.entries(personal.vars).filter(([id, value]) => {
      const rule = rules.find((candidate) => candidate.id === id);
      return rule !== undefined && isVarValue(rule, value);
    }),
  );
}

/** A person's words only add to the team's: nobody renames a field of the team by accident. */
function dictionariesOf({ adapter, presets, personal, team, policy }: LayersInForce): Dictionary[] {
  return [adapter, ...presets, personal.settings, team, policy?.standard].map(
    (layer) => layer?.dictionary ?? {},
  );
}

function suggestionsOf(
  candidates: ReadonlyMap<string, readonly Candidate[]>,
  winners: ReadonlyMap<string, Candidate>,
  personal: PersonalLayer,
): Suggestion[] {
  return [...candidates].flatMap(([key, ranked]) => {
    const offer = ranked.find(({ source }) => source.strength === 'suggest');
    if (!offer) return [];
    const current: JsonValue = winners.get(key)?.entry.value ?? null;
    const declined = Object.entries(personal.dismissed).some(
      ([id, version]) => id === key && version === offer.source.version,
    );
    const same = JSON.stringify(current) === JSON.stringify(offer.entry.value);
    return declined || same ? [] : [{ key, value: offer.entry.value, current }];
  });
}
