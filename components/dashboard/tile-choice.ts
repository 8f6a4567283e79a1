import type { SettingsView } from '../../lib/domain/views';

export type TileId = 'plan' | 'month' | 'quarter' | 'velocity' | 'stuck';

const ALL: readonly TileId[] = ['plan', 'month', 'quarter', 'velocity', 'stuck'];

/** Names of a standard's `dashboards`, and the tiles that each brings. */
const BROUGHT_BY: Readonly<Record<string, readonly TileId[]>> = {
  weighted: ['month', 'quarter', 'velocity'],
  coverage: ['plan'],
  stuck: ['stuck'],
};

/** The tiles that this person sees: those that the standard names for the role, else all. */
export function tilesFor(settings: SettingsView | null): readonly TileId[] {
  const named = settings?.effective?.dashboards ?? [];
  if (named.length === 0) return ALL;
  const brought = named.flatMap((name) => (Object.hasOwn(BROUGHT_BY, name) ? (BROUGHT_BY[name] ?? []) : []));
  return ALL.filter((tile) => brought.includes(tile));
}
