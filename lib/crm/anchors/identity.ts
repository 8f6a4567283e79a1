/** What an element can be known by, read off the page: names, place and build, never a class. */
import { closestDeep, parentOf } from '../../dom/read-roots';
import { squeeze, textOf } from '../../dom/read-text';
import { ANCHOR_LIMITS, type AnchorPlace, type Identity } from '../../domain/anchors';
import { hrefOf } from '../universal/menus';

/** Attributes by which CRMs name things, besides `data-…`. */
const OWN_NAMES = ['name', 'col-id', 'field-label', 'itemprop'];
/** Made by a build or a framework at each load, or naming one record rather than the place. */
const MADE =
  /\d{4,}|[0-9a-f]{8,}|[«»:{}<>]|^(true|false|\d*)$|^(radix|react|ember|mui|headlessui|el-id|ext-gen)/i;
const MADE_NAMES =
  /^data-(v-|react|prelude|reach|radix|state$|orientation$|index$|row|rbd|rfd|ember|turbo|focus)/;
/** An id that somebody wrote is made of words. */
const WRITTEN_ID = /^[a-z]{3,}([-_]?[a-z]{3,})*$/i;
const LONGEST_NAME = 80;

const LANDMARKS: Readonly<Record<string, string>> = {
  nav: 'navigation',
  main: 'main',
  aside: 'complementary',
  header: 'banner',
  footer: 'contentinfo',
  form: 'form',
  dialog: 'dialog',
  table: 'table',
};
const INSIDE =
  'nav,main,aside,header,footer,form,dialog,[role="navigation"],[role="main"],[role="complementary"],[role="banner"],[role="form"],[role="dialog"],[role="toolbar"]';
const HEADINGS = 'h2,h3,h4,h5,h6,legend,[role="heading"]:not([aria-level="1"])';
const FARTHEST_HEADING = 6;
/** Headings that may name a record or a client belong in no file that is handed on. */
const RECORD_NAME = /[\d«»"“”№#@]/;

const ROLES: Readonly<Record<string, string>> = {
  a: 'link',
  button: 'button',
  select: 'combobox',
  textarea: 'textbox',
  input: 'textbox',
  th: 'columnheader',
  table: 'table',
  nav: 'navigation',
  ul: 'list',
  ol: 'list',
  li: 'listitem',
};

/** Role as the page says it, else by the tag; null for plain boxes. */
export function roleOf(element: Element): string | null {
  return element.getAttribute('role') ?? ROLES[element.localName] ?? null;
}

/** Attributes by which the CRM itself names these elements, the first element's first. */
export function namesOf(elements: readonly (Element | null | undefined)[]): Record<string, string> {
  const names: Record<string, string> = {};
  for (const element of elements) {
    if (!element) continue;
    const href = element.matches('a[href]') ? hrefOf(element) : null;
    if (href && !MADE.test(href)) add(names, 'href', href);
    for (const { name, value } of element.attributes) {
      const isOwn = OWN_NAMES.includes(name) || (name.startsWith('data-') && !MADE_NAMES.test(name));
      const isId = name === 'id' && WRITTEN_ID.test(value);
      if (isId || (isOwn && value.length <= LONGEST_NAME && !MADE.test(value))) add(names, name, value);
    }
  }
  return names;
}

function add(names: Record<string, string>, name: string, value: string): void {
  const isFull = Object.keys(names).length >= ANCHOR_LIMITS.names;
  if (isFull || Object.hasOwn(names, name) || !/^[a-z][a-z\d_-]{0,40}$/.test(name)) return;
  names[name] = value.slice(0, 500);
}

/** The heading over an element and the part of the page around it. A page's main heading names a record, not a place. */
export function placeOf(element: Element): AnchorPlace {
  const landmark = closestDeep(element, INSIDE);
  const inside = landmark && (landmark.getAttribute('role') ?? LANDMARKS[landmark.localName]);
  const heading = headingOver(element);
  return { ...(heading ? { heading } : {}), ...(inside ? { inside } : {}) };
}

function headingOver(element: Element): string | null {
  let at: Element | null = element;
  for (let up = 0; at && up < FARTHEST_HEADING; up++, at = parentOf(at)) {
    for (let before = at.previousElementSibling; before; before = before.previousElementSibling) {
      const heading = before.matches(HEADINGS) ? before : headingIn(before);
      const text = heading && wordsOf(heading);
      if (text) return isOfRecord(text, element) ? null : text;
    }
  }
  return null;
}

function isOfRecord(heading: string, { ownerDocument }: Element): boolean {
  return RECORD_NAME.test(heading) || ownerDocument.title.includes(heading);
}

/** A heading inside a small box, such as the header of a section; not one of another section's many. */
function headingIn(box: Element): Element | null {
  return box.childElementCount < 4 ? box.querySelector(`:scope > :is(${HEADINGS})`) : null;
}

/** How an element is built: its tag and role, and two levels below it. */
export function shapeOf(element: Element): string {
  const name = ({ localName }: Element) => localName;
  const below = (parent: Element) => {
    const children = [...parent.children].slice(0, 4).map(name);
    return children.length > 0 ? `>${children.join('+')}` : '';
  };
  const first = element.firstElementChild;
  return `${name(element)}${below(element)}${first ? below(first) : ''}`.slice(0, ANCHOR_LIMITS.shape);
}

/** Words short enough to be an identity; empty for none. */
export function wordsOf(element: Element): string {
  return textOf(element, ANCHOR_LIMITS.text);
}

export function clip(text: string): string {
  return squeeze(text).slice(0, ANCHOR_LIMITS.text);
}

/** Puts the parts of an identity together, leaving out what the element has none of. */
export function identityOf(parts: {
  readonly labels: readonly string[];
  readonly role?: string | null;
  readonly names?: Readonly<Record<string, string>>;
  readonly means?: string | null;
  readonly value?: Identity['value'] | null;
  readonly parts?: readonly string[];
  readonly beside?: AnchorPlace;
  readonly shape?: string;
  readonly twins?: number;
}): Identity {
  const { labels, names, parts: members, beside, twins, role, means, value, shape } = parts;
  const clipped = labels.map(clip).filter((label) => label !== '');
  return {
    labels: [...new Set(clipped)].slice(0, ANCHOR_LIMITS.labels),
    ...(role ? { role: role.slice(0, 40) } : {}),
    ...(names && Object.keys(names).length > 0 ? { names } : {}),
    ...(means ? { means } : {}),
    ...(value ? { value } : {}),
    ...(members?.length ? { parts: membersOf(members) } : {}),
    ...(beside && Object.keys(beside).length > 0 ? { beside } : {}),
    ...(shape ? { shape } : {}),
    ...(twins ? { twins: Math.min(twins, 1000) } : {}),
  };
}

function membersOf(members: readonly string[]): string[] {
  return [...new Set(members.map(clip))].filter((text) => text !== '').slice(0, ANCHOR_LIMITS.parts);
}

/** The like things before and after one of a row of them. */
export function neighbours(labels: readonly string[], index: number): AnchorPlace {
  const before = clip(labels[index - 1] ?? '');
  const after = clip(labels[index + 1] ?? '');
  return { ...(before ? { before } : {}), ...(after ? { after } : {}) };
}
