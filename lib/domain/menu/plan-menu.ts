import { own } from '../standard/own';
import { type MenuEntry, type MenuName, readMenu } from './menu-item';

/** Order and visibility by the standard. An item is a name with its labels, or an id of `items`, or a bare label. */
export interface MenuRuleLike {
  readonly order?: readonly (MenuName | string)[] | undefined;
  readonly hidden?: readonly (MenuName | string)[] | undefined;
  /** What happens to entries that the rule does not name; `show-in-new` when absent. */
  readonly unknown?: 'show-in-place' | 'show-in-new' | undefined;
  /** The dictionary of menu items; one that is neither ordered nor hidden is known and stays before the new ones. */
  readonly items?: Readonly<Record<string, Omit<MenuName, 'id'>>> | undefined;
}

/** Why a rule was not applied. */
export type MenuRefusal = 'no-items' | 'empty-rule' | 'too-few-found' | 'would-hide-all';

/** What to do with each entry of the page; positions are those of the entries given. */
export interface MenuPlan {
  /** CSS `order` per entry, 0 to n−1, each once. */
  readonly order: readonly number[];
  /** Entries to hide, ascending. */
  readonly hidden: readonly number[];
  /** Entries that neither the rule nor its dictionary names, ascending. Never hidden. */
  readonly unknown: readonly number[];
  /** How many items of the rule are on the page. */
  readonly found: number;
  /** How many items the rule names. */
  readonly wanted: number;
  /** Ids of the rule's items that are not on the page, or that two different entries could be. */
  readonly missing: readonly string[];
  readonly applied: boolean;
  readonly reason: MenuRefusal | null;
}

/** A rule of which less than this share is found says that the page has changed: then nothing is touched. */
const ENOUGH_FOUND = { of: 10, at: 7 } as const;

/**
 * Plans one menu. Ordered items come in the rule's order.
 *
 * `show-in-new`: behind them stand the known and the hidden entries, then the
 * unknown ones, each group as the page has it. `show-in-place`: every entry
 * that the rule does not order stays behind the nearest ordered entry before
 * it, and those before the first ordered entry stay in front.
 *
 * Planning the result again changes nothing. The rule is refused as a whole
 * when too little of it is found or when nothing would be left to see.
 */
export function planMenu(entries: readonly MenuEntry[], rule: MenuRuleLike): MenuPlan {
  const named = nameRule(rule);
  const roles = assignRoles(entries, named);
  const { wanted, missing } = roles;
  const found = wanted - missing.length;
  const reason = refusal(entries, roles, found);
  const facts = { unknown: roles.unknown, found, wanted, missing, applied: reason === null, reason };
  if (reason) return { ...facts, order: entries.map((_, index) => index), hidden: [] };
  const sequence =
    rule.unknown === 'show-in-place' ? inPlace(entries.length, roles.ordered) : inNew(entries.length, roles);
  const order = new Array<number>(entries.length).fill(0);
  sequence.forEach((index, place) => {
    order[index] = place;
  });
  return { ...facts, order, hidden: [...roles.hidden].sort(ascending) };
}

interface NamedRule {
  readonly ordered: readonly MenuName[];
  readonly hidden: readonly MenuName[];
  readonly known: readonly MenuName[];
}

interface Roles {
  /** Position to rank, in the rule's order; entries drawn twice follow each other. */
  readonly ordered: ReadonlyMap<number, number>;
  readonly hidden: ReadonlySet<number>;
  readonly unknown: readonly number[];
  readonly wanted: number;
  readonly missing: readonly string[];
}

function nameRule({ order = [], hidden = [], items }: MenuRuleLike): NamedRule {
  const name = (item: MenuName | string): MenuName =>
    typeof item === 'string' ? { id: item, ...(own(items, item) ?? { labels: [item] }) } : item;
  return {
    ordered: order.map(name),
    hidden: hidden.map(name),
    known: Object.keys(items ?? {}).map(name),
  };
}

function assignRoles(entries: readonly MenuEntry[], { ordered, hidden, known }: NamedRule): Roles {
  const names = new Map([...known, ...hidden, ...ordered].map((name) => [name.id, name]));
  const page = readMenu(entries);
  const places = new Map([...names].map(([id, name]) => [id, page.find(name)]));
  const owners = new Map<number, number>();
  for (const index of [...places.values()].flat()) owners.set(index, (owners.get(index) ?? 0) + 1);
  // An entry that two items claim is a wrong rule; it is left to itself.
  const placesOf = ({ id }: MenuName) => (places.get(id) ?? []).filter((index) => owners.get(index) === 1);
  const sequence = [...new Set(ordered.flatMap(placesOf))];
  const ruled = [...new Map([...ordered, ...hidden].map((name) => [name.id, name])).values()];
  const claimed = new Set([...names.values()].flatMap(placesOf));
  return {
    ordered: new Map(sequence.map((index, rank) => [index, rank])),
    hidden: new Set(hidden.flatMap(placesOf)),
    unknown: entries.flatMap((_, index) => (claimed.has(index) ? [] : [index])),
    wanted: ruled.length,
    missing: ruled.filter((name) => placesOf(name).length === 0).map(({ id }) => id),
  };
}

function refusal(entries: readonly MenuEntry[], roles: Roles, found: number): MenuRefusal | null {
  if (entries.length === 0) return 'no-items';
  if (roles.wanted === 0) return 'empty-rule';
  if (found * ENOUGH_FOUND.of < roles.wanted * ENOUGH_FOUND.at) return 'too-few-found';
  return roles.hidden.size === entries.length ? 'would-hide-all' : null;
}

/** Ordered entries, then the other known ones, then the unknown ones. */
function inNew(count: number, { ordered, unknown }: Roles): number[] {
  const last = new Set(unknown);
  const rest = positions(count).filter((index) => !ordered.has(index));
  return [
    ...ordered.keys(),
    ...rest.filter((index) => !last.has(index)),
    ...rest.filter((index) => last.has(index)),
  ];
}

/** Every other entry behind the nearest ordered entry before it, or in front of all. */
function inPlace(count: number, ordered: ReadonlyMap<number, number>): number[] {
  const front: number[] = [];
  const followers = new Map<number, number[]>([...ordered.keys()].map((index) => [index, []]));
  let group = front;
  for (const index of positions(count)) {
    const own = followers.get(index);
    if (own) group = own;
    else group.push(index);
  }
  return [...front, ...[...followers].flatMap(([index, behind]) => [index, ...behind])];
}

function positions(count: number): number[] {
  return Array.from({ length: count }, (_, index) => index);
}

function ascending(a: number, b: number): number {
  return a - b;
}
