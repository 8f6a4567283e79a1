/**
 * Hosts of ours that must come back when the page takes them away. They are made by several scripts of the same
 * isolated world; the one observer of the overlay looks after all of them, so none brings an observer of its own.
 */
const SLOT = Symbol.for('prelude.kept-hosts');

type World = { [SLOT]?: Set<() => void> };

/** One check per host, run after every change of the page. */
export function keptHosts(): Set<() => void> {
  const world = globalThis as World;
  world[SLOT] ??= new Set();
  return world[SLOT];
}
