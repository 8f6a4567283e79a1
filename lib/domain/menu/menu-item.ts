import { normalizeText } from '../card/plain-text';

/** One entry of a menu as it stands on the page. */
export interface MenuEntry {
  /** Id in the standard's dictionary, when the adapter knows it. */
  readonly id?: string | undefined;
  readonly label: string;
  /** Where it leads, absolute or on the CRM's host; null for a button. */
  readonly href: string | null;
  /** 0 for the menu itself, 1 for an entry of a nested group; 0 when absent. */
  readonly level?: number | undefined;
}

/** An entry that a rule names, with every name under which a page may show it. */
export interface MenuName {
  readonly id: string;
  readonly labels: readonly string[];
  readonly href?: string | null | undefined;
}

const LONGEST_LABEL = 200;

/** The label without a counter at its end: `Tasks 12`, `Chat (3)`, `Deals 99+`. */
function withoutCounter(label: string): string {
  return normalizeText(label.slice(0, LONGEST_LABEL).replace(/\s*[([]?\d[\d\s.,]*\+?[)\]]?\s*$/u, ''));
}

/**
 * The address in the form in which two spellings of one place are equal: no
 * host, no closing slash. The query and the fragment stay: many CRMs keep the section there.
 */
export function menuPath(href: string): string {
  const path = href.trim().replace(/^(?:https?:)?\/\/[^/?#]*/iu, '');
  return path.replace(/\/+(?=$|[?#])/u, '') || '/';
}

/** One reading of the page's entries, prepared for many names. */
export interface MenuPage {
  /** Positions of the entries that are this item; empty when there is none or nobody can tell which. */
  find(name: MenuName): readonly number[];
}

/**
 * Prepares the entries for `find`. The id speaks first, then the address, then
 * the exact label, then the label without its counter; outer entries before nested ones. Several entries are
 * one item only when they lead to one address (a menu drawn twice); otherwise
 * it is ambiguous, and an ambiguous item is treated as not found.
 */
export function readMenu(entries: readonly MenuEntry[]): MenuPage {
  const page = entries.map(({ id, label, href, level = 0 }) => ({
    id,
    level,
    label: normalizeText(label),
    uncounted: withoutCounter(label),
    path: href === null ? null : menuPath(href),
  }));
  const where = (test: (entry: (typeof page)[number]) => boolean): number[] => {
    const hits = page.flatMap((entry, index) => (test(entry) ? [index] : []));
    const outer = Math.min(...hits.map((index) => page[index]?.level ?? 0));
    return hits.filter((index) => page[index]?.level === outer);
  };
  return {
    find({ id, labels, href }) {
      const path = href ? menuPath(href) : null;
      const wanted = new Set([id, ...labels].map(normalizeText).filter((label) => label !== ''));
      const tiers = [
        where((entry) => entry.id === id),
        path === null ? [] : where((entry) => entry.path === path),
        where((entry) => wanted.has(entry.label)),
        where((entry) => wanted.has(entry.uncounted)),
      ];
      const hits = tiers.find((tier) => tier.length > 0) ?? [];
      const places = new Set(hits.map((index) => page[index]?.path));
      return places.size <= 1 ? hits : [];
    },
  };
}
