/**
 * The background and our own pages are built together, and what several of them need stands in chunks. Left alone there
 * would be one for every set of users, sixty in all, each packed by itself; here they become few.
 */
import { type InlineConfig, mergeConfig } from 'vite';
import { usedBy } from './wxt.shared-plan';

/** Bytes of source below which a chunk is put to the one whose users are most like its own. */
const SMALL = 40_000;

/** Our own code and what draws it. */
const OURS = /\/(?:components|lib)\/|\/node_modules\/@?preact\//;

/** It is pure, so that nothing happens when one of its files is merely loaded. */
const PURE = /\/lib\/domain\//;

/** Hands on what other files hold. */
const HANDS_ON = /\/lib\/domain\/.*\/index\.ts$/;

/** Hook of the build: few chunks for the background and our own pages. */
export async function fewChunks(
  entrypoints: readonly { name: string }[],
  config: InlineConfig,
): Promise<void> {
  if (entrypoints.length < 2) return;
  const background = new Set(await usedBy(['background.ts']));
  const popup = new Set(await usedBy(['popup/main.tsx']));
  // The background starts anew all day long: it is never made to load what is a screen's.
  const isGround = (id: string) => background.has(id) || HANDS_ON.test(id);
  const isScreen = (id: string) => OURS.test(id) && !isGround(id);
  const merged = { minShareCount: 2, entriesAware: true, entriesAwareMergeThreshold: SMALL };
  const groups = [
    // The popup is the smallest of all and opens at a click: what it needs, all pages need.
    { name: 'first-ground', minShareCount: 2, test: (id: string) => popup.has(id) && isGround(id) },
    { name: 'first-screen', minShareCount: 2, test: (id: string) => popup.has(id) && isScreen(id) },
    { ...merged, name: 'ground', test: isGround },
    { ...merged, name: 'screens', test: isScreen },
  ];
  const chunkFileNames = ({ name }: { name: string }) => `chunks/${name.split('~')[0]}-[hash].js`;
  const rollupOptions = {
    output: { codeSplitting: { groups }, chunkFileNames },
    treeshake: { moduleSideEffects: (id: string) => !PURE.test(id) },
  };
  config.build = mergeConfig({ build: config.build }, { build: { rollupOptions } }).build;
}
