import { hostMatches } from '../hosts';
import { type PresetLanguage, presetByRef } from '../presets';
import type { Standard, Strength } from '../types';
import type { LayerContext } from './layer-types';

/** Whether a standard holds on a site at all. Without `appliesTo` it holds everywhere. */
export function appliesHere(standard: Standard, { host, crm }: Pick<LayerContext, 'host' | 'crm'>): boolean {
  if (!standard.appliesTo || standard.appliesTo.length === 0) return true;
  return standard.appliesTo.some(
    (scope) =>
      (scope.crm === undefined || crm === null || scope.crm === crm) &&
      (scope.hosts === undefined || scope.hosts.some((pattern) => hostMatches(pattern, host))),
  );
}

/** The presets below a standard, weakest first. Those that this product does not know are left out. */
export function presetsOf(standard: Standard, language: PresetLanguage): Standard[] {
  return (standard.extends ?? []).flatMap((ref) => presetByRef(ref, language) ?? []);
}

/** Version of a standard; a file without a number is the first. */
export function versionOf(standard: Standard): number {
  return standard.version ?? 1;
}

/** Id of a line of versions; a file written by hand may have a name only. */
export function lineOf(standard: Standard): string {
  return standard.id ?? `name:${standard.name}`;
}

/** How firmly a standard sets a key: the longest matching strength that has not run out. */
export function strengthOf(standard: Standard, key: string, now: number): Strength {
  let best = '';
  let strength: Strength = 'default';
  for (const [prefix, candidate] of Object.entries(standard.strength ?? {})) {
    const matches = key === prefix || key.startsWith(`${prefix}.`);
    if (matches && prefix.length > best.length) [best, strength] = [prefix, candidate];
  }
  const until = Object.entries(standard.strengthUntil ?? {}).find(([prefix]) => prefix === best)?.[1];
  return until !== undefined && Date.parse(until) <= now ? 'default' : strength;
}
