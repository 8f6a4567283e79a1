/** Finds the id of a record in its row or card, and makes one where the page has none. */
import type { IdKind } from '../adapter';
import { foldWords } from './fold-words';
import { hrefOf } from './menus';

const ID_NAME =
  /^(data-(?!.*(context|handle|field|column|user|owner|stage|company|contact|parent|row-?index|owner)).*(id|key|key-value)|row-id|value|data-item|data-record)$/i;
const LOCAL =
  /datapoint|template|^(ember|radix|react|mui|row-?)?-?\d{0,3}$|[«:\s]|^(true|false|on|null|undefined|new)$/i;
const TAIL = /(?:^|[-_])(\d{2,20}|[0-9a-f]{24}|[0-9a-f]{8}-[0-9a-f-]{27})$/i;
const SALESFORCE = /^(?=.*\d)[a-zA-Z0-9]{15}(?:[a-zA-Z0-9]{3})?$/;
/** The usual case, told without searching the whole address: a number at the end. */
const PLAIN_TAIL = /[/=](\d{1,20})\/?$/;
const RECORD_WORD = /deal|opportunit|potential|lead|sales|tratos|negocio|transaction/i;

export interface FoundId {
  readonly id: string;
  readonly kind: IdKind;
}

/** The id that an address names: the last number, GUID or long code in it. */
export function idOfHref(href: string): string | null {
  const plain = PLAIN_TAIL.exec(href);
  if (plain?.[1]) return plain[1];
  const found = [
    ...href.matchAll(
      /(?<=[/=_-])(\d{1,20}|[0-9a-f]{8}-[0-9a-f-]{27}|(?=[0-9a-zA-Z]*\d)[0-9a-zA-Z]{12,32})(?=[/?&#]|$)/g,
    ),
  ];
  return found.at(-1)?.[1] ?? null;
}

/** What a cell is: nothing but one link with words, as most titles are; null for every other cell. */
export function soleLink(cell: Element | null | undefined): Element | null {
  const only = cell?.firstElementChild;
  if (only?.localName !== 'a') return null;
  return only.firstElementChild || only.nextElementSibling || !only.hasAttribute('href') ? null : only;
}

/** An address with the id in it. */
export interface RecordLink {
  readonly href: string;
  readonly id: string;
}

/**
 * The link to the record itself: the one with the id of a deal, else the first with any id.
 * @param sole the only link of `title`, by whoever has looked already
 */
export function recordLink(row: Element, title: Element | null, sole = soleLink(title)): RecordLink | null {
  const own = sole ?? (title?.matches('a[href]') ? title : null);
  const links = own ? [own] : (title ?? row).querySelectorAll('a[href]');
  const all = links.length > 0 ? links : row.querySelectorAll('a[href]');
  let first: RecordLink | null = null;
  for (const link of all) {
    const href = hrefOf(link);
    const id = href && idOfHref(href);
    if (href === null || !id) continue;
    if (RECORD_WORD.test(href)) return { href, id };
    first ??= { href, id };
  }
  return first;
}

/** The id that the markup of a row or card carries, outer elements first; ids made up by the page's own code do not count. */
export function markupId(element: Element): string | null {
  const inner = element.querySelectorAll(
    '[data-id],[data-record-id],[data-deal-id],input[type="checkbox"][value]',
  );
  for (const at of [element, element.firstElementChild, ...[...inner].slice(0, 3)]) {
    const id = at && ownId(at);
    if (id) return id;
  }
  return null;
}

function ownId(element: Element): string | null {
  for (const { name, value } of element.attributes) {
    const isCheckbox = name === 'value' && element.getAttribute('type') !== 'checkbox';
    if (!isCheckbox && ID_NAME.test(name) && isId(value)) return value;
  }
  for (const name of ['id', 'data-test-id', 'data-testid']) {
    const tail = TAIL.exec(element.getAttribute(name) ?? '');
    if (tail?.[1]) return tail[1];
  }
  for (const word of element.classList) if (SALESFORCE.test(word) && /^[0a]/.test(word)) return word;
  return null;
}

function isId(value: string): boolean {
  return value.length < 60 && /\d/.test(value) && (/^\d+$/.test(value) || !LOCAL.test(value));
}

/** True when the "ids" of a page only count its rows. */
export function areIndexes(ids: readonly (string | null)[]): boolean {
  const first = Number(ids[0]);
  if (ids.length < 3 || first > 1 || !Number.isInteger(first)) return false;
  return ids.every((id, at) => id !== null && Number(id) === first + at);
}

/** True when the ids in hand follow each other one by one: they may count the rows instead of naming records. */
export function areRun(ids: readonly (string | null)[]): boolean {
  const first = Number(ids[0] ?? Number.NaN);
  return ids.length > 2 && ids.every((id, at) => id !== null && Number(id) === first + at);
}

/** What title and company say, folded; stays while a deal moves through its stages. */
export function contentKey({ title, company }: { title?: string; company?: string }): string {
  return `~${foldWords(title ?? '')}|${foldWords(company ?? '')}`;
}

/**
 * Keys for deals that the page shows without any id: made of title and
 * company, which stay while a deal moves through its stages. The second deal
 * of one content gets `~2`, and so on; which of them is which cannot be told.
 */
export class ContentKeys {
  private readonly seen = new Map<string, number>();

  /** The key, and whether another deal of this reading has the same content. */
  next(title: string, company: string | null): { id: string; repeated: boolean } {
    const content = contentKey({ title, company: company ?? '' });
    const count = (this.seen.get(content) ?? 0) + 1;
    this.seen.set(content, count);
    return { id: count > 1 ? `${content}~${count}` : content, repeated: count > 1 };
  }
}
