import { seedOf } from '../data/random.mjs';

/** A class name as a build step would hash it; without a seed the name itself. Shared by page and stylesheet. */
export function hashClass(name, seed) {
  if (!seed) return name;
  return `x${seedOf(`${seed}:${name}`).toString(36)}`;
}

/** Rewrites every class selector of a stylesheet the same way. */
export function hashStyles(css, seed) {
  if (!seed) return css;
  return css.replace(/\.([a-zA-Z][\w-]*)/g, (_, name) => `.${hashClass(name, seed)}`);
}
