import { MOST_SHOWN, openPalette } from '../dom/palette';
import { fillingOrder, findByTyping, nextEmpty } from '../domain/card';
import type { Feature, PageHost } from './feature';
import type { OpenCard } from './open-card';

/** Ctrl+K (⌘K on a Mac) within the card: go to a field, a section or a deal by typing part of its name. */
export const jumpPalette: Feature<PageHost> = {
  id: 'jump-palette',
  runsOn: (settings, top) => top && Object.keys(settings.rules?.cards ?? {}).length > 0,
  start(host) {
    let open = false;
    let pressed: EventTarget | null = null;
    const show = () => {
      if (open) return;
      open = true;
      choose(host)
        .catch(host.report)
        .finally(() => {
          open = false;
        });
    };
    const onKey = (event: KeyboardEvent) => {
      if (!event.isTrusted || event.code !== 'KeyK' || event.shiftKey || event.altKey) return;
      if (event.ctrlKey === event.metaKey || !isInCard(host, event.composedPath()[0], pressed)) return;
      event.preventDefault();
      event.stopImmediatePropagation();
      show();
    };
    const options = { capture: true, signal: host.signal };
    addEventListener('pointerdown', (event) => (pressed = event.composedPath()[0] ?? null), options);
    addEventListener('keydown', onKey, options);
    host.onCommand((command) => {
      if (command.do === 'palette') show();
    });
  },
};

/** The cursor is in a field; or it is nowhere, and the card is where the person pressed last. */
function isInCard(host: PageHost, focus: EventTarget | undefined, pressed: EventTarget | null): boolean {
  const at = focus === document.body ? pressed : focus;
  return at instanceof Node && host.card()?.fields.some(({ box }) => box.contains(at)) === true;
}

/** Something to go to, and how. */
interface Goal {
  readonly label: string;
  readonly note: string;
  readonly go: () => void;
}

async function choose(host: PageHost): Promise<void> {
  const card = host.card('fresh');
  const named = [...(card ? fieldGoals(host, card) : []), ...sectionGoals(host)];
  const all = named.map((_, index) => index);
  let wanted = '';
  const deals = { label: host.words.paletteDeals, note: '↗', go: () => seekDeal(host, wanted) };
  const search = (typed: string) => {
    wanted = typed.trim();
    const found = wanted ? findByTyping(named, typed) : all;
    return [...found.slice(0, MOST_SHOWN - 1), named.length];
  };
  const goals = [...named, deals];
  const chosen = await openPalette(host.words, goals, search, host.signal);
  if (chosen !== null) goals[chosen]?.go();
}

/** Deals are found in the panel: what stands in this page can be read by it, and names of deals are not its business. */
function seekDeal(host: PageHost, typed: string): void {
  host.show({ seek: { typed, at: Date.now() } });
  host.command({ do: 'open-panel', focus: true });
}

/** The next field to fill first, then those of the order, then the others as the page has them. */
function fieldGoals(host: PageHost, card: OpenCard): Goal[] {
  const steps = fillingOrder(card.cardFields, card.standard, card.context);
  const next = nextEmpty(steps);
  const numbers = new Map(steps.map(({ index, number }) => [index, number]));
  const ordered = [...(next ? [next] : []), ...steps].map(({ index }) => index);
  const order = new Set([...ordered, ...card.fields.keys()]);
  return [...order].flatMap((index) => {
    const label = card.fields[index]?.label;
    const number = numbers.get(index);
    return label ? [{ label, note: number ? String(number) : '', go: () => goTo(host, index) }] : [];
  });
}

function goTo(host: PageHost, index: number): void {
  host.command({ do: 'jump', key: String(index) });
  const field = host.card()?.fields[index];
  // In reading, the page's own editor opens by a press on the value.
  if (field && !field.control && !field.valueElement?.closest('a,button')) pressValue(field.valueElement);
}

function pressValue(value: Element | null): void {
  if (!(value instanceof HTMLElement)) return;
  value.click();
  value.querySelector<HTMLElement>('input,select,textarea,[contenteditable]')?.focus({ preventScroll: true });
}

function sectionGoals({ site, words }: PageHost): Goal[] {
  const items = site.menu.find(document)[0]?.items ?? [];
  return items.flatMap(({ label, element }) =>
    label && element instanceof HTMLElement
      ? [{ label, note: words.paletteSection, go: () => element.click() }]
      : [],
  );
}
