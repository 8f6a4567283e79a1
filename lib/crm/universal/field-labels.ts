/** Finds the words that name a control: by the page's own links first, by place second. */
import { closestDeep, parentOf } from '../../dom/read-roots';
import { leavesOf, squeeze, textOf } from '../../dom/read-text';

const HEADINGS = /^(h[1-5]|legend|button|a|svg|img|hr|p)$/;
const SCOPE = /^(form|body|main|dialog|fieldset|section)$/;
const MOST_LABEL = 80;
const FARTHEST = 6;

export interface FoundLabel {
  readonly element: Element | null;
  readonly text: string;
  readonly how: 'label-for' | 'labelled-by' | 'wrapped' | 'aria-label' | 'beside' | 'placeholder' | 'none';
  readonly sure: number;
}

/** A label without star, colon, "(required)" and surrounding space. */
export function cleanLabel(text: string): string {
  const bare = squeeze(text).replace(
    /[*∗＊✱]|\((required|обязательно|erforderlich|obligatorio|obligatoire)\)/gi,
    '',
  );
  return bare.replace(/\s*[:：]\s*$/, '').trim();
}

/** Of several elements with one id or target, the one closest to `control` in the tree. */
function nearest(control: Element, found: readonly Element[]): Element | null {
  if (found.length < 2) return found[0] ?? null;
  for (let at: Element | null = control; at; at = parentOf(at)) {
    const within = found.find((element) => at?.contains(element));
    if (within) return within;
  }
  return found[0] ?? null;
}

function byAttribute(control: Element, name: string, value: string): Element | null {
  const scope = control.getRootNode() as Document | ShadowRoot;
  return nearest(control, [...scope.querySelectorAll(`[${name}="${CSS.escape(value)}"]`)]);
}

function linkedLabel(control: HTMLElement): FoundLabel | null {
  const ids = control.getAttribute('aria-labelledby')?.split(/\s+/) ?? [];
  const named = ids
    .map((id) => byAttribute(control, 'id', id))
    .filter((element) => element && element !== control);
  const first = named.find((element) => textOf(element, MOST_LABEL));
  if (first) return { element: first, text: textOf(first, MOST_LABEL), how: 'labelled-by', sure: 0.95 };
  const target = control.id && byAttribute(control, 'for', control.id);
  if (target && textOf(target))
    return { element: target, text: textOf(target, MOST_LABEL), how: 'label-for', sure: 0.95 };
  const wrap = control.closest('label');
  const text =
    wrap && leavesOf(wrap, MOST_LABEL, (part) => part.contains(control) && part === control).join(' ');
  return text ? { element: wrap, text, how: 'wrapped', sure: 0.9 } : null;
}

/** The innermost element that holds all the words of `element`. */
function narrow(element: Element): Element {
  const own = element.querySelector('label');
  if (own && textOf(own)) return own;
  let at = element;
  for (;;) {
    const speaking = [...at.children].filter((child) => textOf(child, MOST_LABEL));
    const only = speaking[0];
    const bare = [...at.childNodes].some((node) => node.nodeType === 3 && squeeze(node.nodeValue ?? ''));
    if (speaking.length !== 1 || !only || bare) return at;
    at = only;
  }
}

function isLabelLike(element: Element): boolean {
  if (HEADINGS.test(element.localName) || element.getAttribute('role') === 'alert') return false;
  if (element.localName !== 'label' && element.querySelector('button') && !element.querySelector('label'))
    return false;
  if (element.querySelectorAll('*').length > 12 || element.querySelector('table,ul,ol')) return false;
  const text = textOf(element, MOST_LABEL + 1);
  return text.length > 0 && text.length <= MOST_LABEL && /\p{L}/u.test(text);
}

/** The nearest words before `control` that no other control stands between. */
function labelBeside(control: HTMLElement, holders: ReadonlyMap<Element, number>): Element | null {
  let child: Element = control;
  for (let up = 0; up < FARTHEST; up++) {
    for (let before = child.previousElementSibling; before; before = before.previousElementSibling) {
      if (holders.has(before)) return labelAbove(child);
      if (isLabelLike(before)) return narrow(before);
    }
    const after = child.nextElementSibling;
    if (after?.localName === 'label' && isLabelLike(after)) return after;
    const parent = parentOf(child);
    if (!parent) return null;
    if (ownWords(parent)) return parent;
    if (SCOPE.test(parent.localName) || closestDeep(parent, '[role="dialog"]') === parent) return null;
    child = parent;
  }
  return null;
}

/** Words that stand directly in `element`, beside its children. */
function ownWords(element: Element): string {
  const texts = [...element.childNodes]
    .filter((node) => node.nodeType === 3)
    .map((node) => node.nodeValue ?? '');
  const text = squeeze(texts.join(' '));
  return text.length <= MOST_LABEL && /\p{L}{2}/u.test(text) ? text : '';
}

/** The cell over `cell` when a row of labels stands above a row of controls. */
function labelAbove(cell: Element): Element | null {
  const row = parentOf(cell);
  const above = row?.previousElementSibling;
  if (!row || above?.childElementCount !== row.childElementCount) return null;
  const over = above.children[[...row.children].indexOf(cell)];
  return over && isLabelLike(over) && !over.querySelector('input,select,textarea') ? narrow(over) : null;
}

/**
 * The label of a control.
 * `holders` are the elements that hold controls, with how many each holds.
 */
export function labelOf(control: HTMLElement, holders: ReadonlyMap<Element, number>): FoundLabel {
  const linked = linkedLabel(control);
  if (linked) return linked;
  const beside = labelBeside(control, holders);
  const spoken = control.getAttribute('aria-label');
  if (spoken && spoken.length <= MOST_LABEL) {
    const same = beside && cleanLabel(textOf(beside)) === cleanLabel(spoken);
    return { element: same ? beside : null, text: spoken, how: 'aria-label', sure: 0.85 };
  }
  if (beside) {
    const text = ownWords(beside) && beside.contains(control) ? ownWords(beside) : textOf(beside, MOST_LABEL);
    const sure =
      beside.localName === 'label' || /label|th|dt/i.test(`${beside.localName} ${beside.className}`)
        ? 0.85
        : 0.7;
    return { element: beside, text, how: 'beside', sure };
  }
  const hint = control.getAttribute('placeholder') ?? control.getAttribute('title') ?? '';
  return { element: null, text: hint, how: hint ? 'placeholder' : 'none', sure: hint ? 0.5 : 0.2 };
}
