import type { MarkWords } from '../locales/marks';
import { make } from './gate-dialog';
import { GATE_CSS } from './gate-style';
import { shadowHost } from './shadow-host';

/** One thing that can be gone to. */
export interface PaletteItem {
  readonly label: string;
  /** A quiet word behind the label, for instance what kind of thing it is. */
  readonly note: string;
}

/** What a person sees for what was typed: positions of items, best first. */
export type PaletteSearch = (typed: string) => readonly number[];

/** Items shown at once; typing one more letter is quicker than scrolling. */
export const MOST_SHOWN = 9;

const CSS = `${GATE_CSS}
dialog{margin-top:14vh;padding:8px}
dialog::backdrop{background:none}
input{width:100%;box-sizing:border-box;padding:8px 10px;border:1px solid var(--line);border-radius:6px;background:var(--paper);color:var(--ink);font:14px/20px system-ui,sans-serif}
ul{margin:6px 0 0;max-height:none}
li{display:flex;justify-content:space-between;gap:12px;padding:6px 10px;border:0;border-radius:6px;cursor:pointer}
li[aria-selected="true"]{background:color-mix(in srgb,var(--accent) 14%,transparent)}
li small{flex:none}
p{padding:6px 10px;margin:6px 0 0}`;

/**
 * Let the person choose by typing, with the keyboard alone or with the pointer.
 * Keys are taken before any listener of the page hears them.
 * @returns Position of the chosen item; null for Escape and when `signal` aborts.
 */
export function openPalette(
  words: MarkWords,
  items: readonly PaletteItem[],
  search: PaletteSearch,
  signal: AbortSignal,
): Promise<number | null> {
  const end = new AbortController();
  const until = AbortSignal.any([signal, end.signal]);
  const back = document.activeElement;
  const { host, root } = shadowHost(CSS, until);
  const view = buildView(words);
  let shown: readonly number[] = [];
  let at = 0;
  const draw = () => {
    shown = search(view.input.value).slice(0, MOST_SHOWN);
    at = Math.min(at, Math.max(0, shown.length - 1));
    view.draw(
      shown.flatMap((index) => items[index] ?? []),
      at,
    );
  };
  return new Promise((resolve) => {
    const finish = (chosen: number | null) => {
      end.abort();
      if (chosen === null && back instanceof HTMLElement) back.focus({ preventScroll: true });
      resolve(chosen);
    };
    const press = (event: KeyboardEvent) => {
      if (event.key === 'Escape') finish(null);
      else if (event.key === 'Enter' && !event.isComposing) finish(shown[at] ?? null);
      else if (event.key === 'ArrowDown') at = (at + 1) % Math.max(1, shown.length);
      else if (event.key === 'ArrowUp') at = (at + shown.length - 1) % Math.max(1, shown.length);
      else if (event.key !== 'Tab') return;
      event.preventDefault();
      draw();
    };
    ownKeys(host, press, draw, until);
    signal.addEventListener('abort', () => finish(null), { once: true, signal: end.signal });
    view.dialog.addEventListener('cancel', (event) => {
      event.preventDefault();
      finish(null);
    });
    view.list.addEventListener('click', (event) => {
      const row = event.isTrusted ? view.rowAt(event) : -1;
      if (row >= 0) finish(shown[row] ?? null);
    });
    root.append(view.dialog);
    view.dialog.showModal();
    draw();
  });
}

/** On `window` and in capture, so that the page's hotkeys stay asleep; what is typed still arrives. */
function ownKeys(
  host: Element,
  press: (event: KeyboardEvent) => void,
  typed: () => void,
  signal: AbortSignal,
): void {
  const own = (event: Event) => {
    if (event.target !== host) return;
    event.stopImmediatePropagation();
    if (event instanceof KeyboardEvent && event.type === 'keydown' && event.isTrusted) press(event);
    if (event.type === 'input') typed();
  };
  for (const type of ['keydown', 'keyup', 'keypress', 'beforeinput', 'input', 'paste'])
    addEventListener(type, own, { capture: true, signal });
}

function buildView(words: MarkWords) {
  const dialog = make('dialog', '');
  const input = make('input', '');
  const list = make('ul', '');
  const none = make('p', '', words.paletteNone);
  dialog.setAttribute('aria-label', words.paletteLabel);
  const attributes = {
    role: 'combobox',
    'aria-expanded': 'true',
    'aria-controls': 'list',
    autocomplete: 'off',
  };
  for (const [name, value] of Object.entries(attributes)) input.setAttribute(name, value);
  input.setAttribute('aria-label', words.paletteLabel);
  input.placeholder = words.paletteHint;
  list.id = 'list';
  list.setAttribute('role', 'listbox');
  dialog.append(input, list, none);
  return {
    dialog,
    input,
    list,
    rowAt: ({ target }: Event) =>
      [...list.children].findIndex((row) => target instanceof Node && row.contains(target)),
    draw(items: readonly PaletteItem[], at: number) {
      const rows = items.map(({ label, note }, index) => {
        const row = make('li', '');
        row.id = `item-${index}`;
        row.setAttribute('role', 'option');
        row.setAttribute('aria-selected', String(index === at));
        row.append(make('span', '', label), make('small', '', note));
        return row;
      });
      list.replaceChildren(...rows);
      none.hidden = items.length > 0;
      input.setAttribute('aria-activedescendant', `item-${at}`);
    },
  };
}
