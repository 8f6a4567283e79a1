import { isByPerson } from '../dom/by-person';
import { fieldNumbers } from '../dom/field-numbers';
import { focusAsTab, stopsIn, submitsByEnter, tabFollowsPlaces } from '../dom/focus-stops';
import { fillingOrder, nextEmpty } from '../domain/card';
import type { Feature, PageHost } from './feature';
import type { OpenCard } from './open-card';

/** The order of filling: numbers beside labels, and Tab and Enter that follow it instead of the page's order. */
export const fillingOrderFeature: Feature<PageHost> = {
  id: 'filling-order',
  runsOn: (settings) => Object.values(settings.rules?.cards ?? {}).some(({ order }) => order.length > 0),
  start(host) {
    const numbers = fieldNumbers(host.signal);
    host.onCard((card) => numbers.show(card ? numbersOf(card) : []));
    host.watch.onFrame(numbers.touch, host.signal);
    // Behind the page's own listeners: a key that the page has taken is not ours.
    addEventListener('keydown', (event) => moveOn(host, event), { signal: host.signal });
  },
};

function numbersOf(card: OpenCard) {
  const steps = stepsOf(card);
  const next = nextEmpty(steps);
  return steps.flatMap((step) => {
    const field = card.fields[step.index];
    if (!field) return [];
    const { box, labelElement: label } = field;
    return [{ number: step.number, label, box, next: step === next }];
  });
}

function stepsOf({ cardFields, standard, context }: OpenCard) {
  return fillingOrder(cardFields, standard, context);
}

function moveOn(host: PageHost, event: KeyboardEvent): void {
  if (!isByPerson(event) || event.defaultPrevented || event.isComposing) return;
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  const target = event.composedPath()[0];
  if (!(target instanceof HTMLElement) || target.getAttribute('aria-expanded') === 'true') return;
  if (event.key === 'Tab') tab(host, event, target);
  if (event.key === 'Enter' && !event.shiftKey) enter(host, target);
}

/** Tab goes round the fields of the card: those of the order first, then the others as they are shown. */
function tab(host: PageHost, event: KeyboardEvent, target: HTMLElement): void {
  const ring = ringOf(host.card(), target);
  const here = ring.findIndex((stops) => stops.includes(target));
  const own = ring[here];
  if (!own) return;
  const back = event.shiftKey;
  // A field of several parts, such as an amount with its currency, is gone through first.
  if (target !== (back ? own[0] : own.at(-1))) return;
  const next = ring[here + (back ? -1 : 1)];
  if (!next) {
    leave(ring, back);
    return;
  }
  event.preventDefault();
  focusAsTab((back ? next.at(-1) : next[0]) as HTMLElement);
}

/** At the end of the round the browser goes on from the last field of the page, so that nobody is caught in the card. */
function leave(ring: readonly (readonly HTMLElement[])[], back: boolean): void {
  const all = tabFollowsPlaces() ? inPlace(ring.flat()) : inPage(ring.flat());
  const edge = back ? all[0] : all.at(-1);
  edge?.focus({ preventScroll: true });
}

function inPage(elements: readonly HTMLElement[]): HTMLElement[] {
  return [...elements].sort((a, b) => (a.compareDocumentPosition(b) & 4 ? -1 : 1));
}

/** As a person reads them: blocks may have put them elsewhere than the page's own order says. */
function inPlace<E extends Element>(elements: readonly E[]): E[] {
  const boxes = new Map(elements.map((element) => [element, element.getBoundingClientRect()]));
  const at = (element: E, side: 'top' | 'left') => boxes.get(element)?.[side] ?? 0;
  return [...elements].sort((a, b) => at(a, 'top') - at(b, 'top') || at(a, 'left') - at(b, 'left'));
}

/** Enter goes to the next field where it does nothing else: it is never kept from the page or the browser. */
function enter(host: PageHost, target: HTMLElement): void {
  const oneLine =
    target instanceof HTMLInputElement && /^(text|tel|email|url|number|search|date)$/.test(target.type);
  if (!oneLine || target.getAttribute('role') === 'combobox' || submitsByEnter(target)) return;
  const ring = ringOf(host.card(), target);
  const next = ring[ring.findIndex((stops) => stops.includes(target)) + 1]?.[0];
  // A page that saved or closed the editor has taken the cursor away by now.
  if (next && target.isConnected && target.matches(':focus')) focusAsTab(next);
}

/** Stops of each field that is being edited; empty unless the cursor is in one of several. */
function ringOf(card: OpenCard | null, target: HTMLElement): HTMLElement[][] {
  if (!card?.fields.some(({ control, box }) => control && box.contains(target))) return [];
  const ordered = stepsOf(card).flatMap(({ index }) => card.fields[index] ?? []);
  const known = new Set(ordered.map(({ box }) => box));
  const others = inPlace(card.fields.map(({ box }) => box).filter((box) => !known.has(box)));
  const edited = new Set(card.fields.flatMap(({ control, box }) => (control ? [box] : [])));
  const ring = [...known, ...others].map((box) => (edited.has(box) ? stopsIn(box) : []));
  const full = ring.filter((stops) => stops.length > 0);
  return full.length > 1 ? full : [];
}
