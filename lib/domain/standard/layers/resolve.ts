/**
 * Decides, key by key, which layer has the say. Strongest first: the browser's
 * policy, the team's locked keys, the person, the team's defaults, presets (the
 * later over the earlier), the adapter. What the team only suggests never
 * applies by itself.
 */
import type { Source, Suggestion } from '../effective-types';
import { mergeDictionaries } from '../names';
import type { Dictionary, JsonValue, RoleId, Standard } from '../types';
import { type Entry, flatten } from './flatten';
import { dictionariesOf, layersInForce, preparedLayers, roleOf } from './in-force';
import type { LayerContext, Layers, PersonalLayer } from './layer-types';

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

/** Higher wins. A locked key of the team stands above the person, its other keys below. */
function rankOf({ layer, strength }: Source): number {
  if (layer === 'team') return strength === 'locked' ? 4 : 2;
  return { policy: 5, personal: 3, preset: 1, adapter: 0 }[layer];
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
