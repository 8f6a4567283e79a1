import { hashClass } from './hash.mjs';
import { settings } from './settings.mjs';

const classes = (names) => names.map((name) => hashClass(name, settings.hash)).join(' ');
const ids = new Map();

/** An id for the page: a plain one, or with hashed classes a new random one at each load. */
export function uid(name) {
  if (!settings.hash) return name;
  if (!ids.has(name)) ids.set(name, `r-${Math.random().toString(36).slice(2, 8)}`);
  return ids.get(name);
}

/** The selector of a class of ours, whatever it is called today. */
export const sel = (name) => `.${hashClass(name, settings.hash)}`;

/** Switches a class of ours on or off. */
export const flip = (node, name, on) => node.classList.toggle(hashClass(name, settings.hash), on);

function setProperty(node, name, value) {
  if (value === null || value === undefined || value === false) return;
  if (name.startsWith('on')) node.addEventListener(name.slice(2), value);
  else if (name === 'value' || name === 'checked') node[name] = value;
  else if (name === 'style') Object.assign(node.style, value);
  else node.setAttribute(name, value === true ? '' : value);
}

/** Builds an element: `h('div.fld.fld-must', {onclick}, child, 'text', null)`. */
export function h(spec, properties, ...children) {
  const [tag, ...names] = spec.split('.');
  const node = document.createElement(tag);
  if (names.length > 0) node.className = classes(names);
  for (const [name, value] of Object.entries(properties ?? {})) setProperty(node, name, value);
  node.append(
    ...children.flat(3).filter((child) => child !== null && child !== undefined && child !== false),
  );
  return node;
}
