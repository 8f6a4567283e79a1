/** Which layers have a say on one site at one moment, and how firmly each holds a key. */
import type { LayerName, Source } from '../effective-types';
import type { ById, Dictionary, RoleId, Standard, Strength, VarValue } from '../types';
import { isVarValue } from '../vars';
import {
  type LayerContext,
  type Layers,
  NO_PERSONAL,
  type PersonalLayer,
  type Sections,
} from './layer-types';
import { appliesHere, presetsOf, strengthOf, versionOf } from './scope';

/** The layers without absent ones and those that do not hold here. */
export interface LayersInForce {
  readonly policy: { readonly standard: Standard } | null;
  readonly team: Standard | null;
  readonly personal: PersonalLayer;
  readonly presets: readonly Standard[];
  readonly adapter: Sections;
}

/** A file that does not apply here, or not yet, is left out together with its presets. */
export function layersInForce(layers: Layers, context: LayerContext): LayersInForce {
  const holds = (standard: Standard | null | undefined): standard is Standard =>
    !!standard && appliesHere(standard, context) && !(Date.parse(standard.validFrom ?? '') > context.now);
  const { team, policy, personal, adapter } = layers;
  const files = [policy?.standard, team].filter(holds);
  const extended = files.flatMap((file) => presetsOf(file, context.language ?? 'en'));
  return {
    policy: holds(policy?.standard) ? { standard: policy.standard } : null,
    team: holds(team) ? team : null,
    personal: personal ?? NO_PERSONAL,
    presets: layers.presets && team && !holds(team) ? [] : (layers.presets ?? extended),
    adapter: adapter ?? {},
  };
}

/** The role in force: the person's own word, else the first default that a layer names. */
export function roleOf({ policy, team, presets }: LayersInForce, { role }: LayerContext): RoleId {
  const standards = [policy?.standard, team, ...presets.toReversed()];
  return role ?? standards.find((standard) => standard?.defaultRole)?.defaultRole ?? 'seller';
}

/** One layer, and how firmly it holds each key. */
export interface PreparedLayer {
  readonly sections: Sections;
  readonly vars: ById<VarValue>;
  readonly source: (key: string) => Source;
}

/** Later presets come first: the sort by rank keeps the order of equals. */
export function preparedLayers(layers: LayersInForce, now: number): PreparedLayer[] {
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
export function dictionariesOf({ adapter, presets, personal, team, policy }: LayersInForce): Dictionary[] {
  return [adapter, ...presets, personal.settings, team, policy?.standard].map(
    (layer) => layer?.dictionary ?? {},
  );
}
