import type { MarkWords } from '../locales/marks';
import { button, keepKeysInside, make } from './gate-dialog';
import { GATE_CSS } from './gate-style';
import { shadowHost } from './shadow-host';

/** A question in the standard's own words, with answers to choose from. */
export interface DoubtQuestion {
  readonly text: string;
  readonly options?: readonly string[];
}

const CSS = `${GATE_CSS}
dialog{margin-bottom:32px}
dialog::backdrop{background:none}
.options{display:flex;flex-direction:column;gap:6px;margin:12px 0}
.options button{text-align:left}`;

/**
 * Ask one short question, in a dialog of our own at the foot of the window.
 * @returns The chosen or typed answer; null when the person skipped it.
 */
export function askDoubt(
  words: MarkWords,
  { text, options = [] }: DoubtQuestion,
  signal: AbortSignal,
): Promise<string | null> {
  const end = new AbortController();
  const back = document.activeElement;
  const { root } = shadowHost(CSS, AbortSignal.any([signal, end.signal]));
  return new Promise((resolve) => {
    const finish = (answer: string | null) => {
      end.abort();
      if (back instanceof HTMLElement) back.focus({ preventScroll: true });
      resolve(answer);
    };
    signal.addEventListener('abort', () => finish(null), { once: true, signal: end.signal });
    const dialog = make('dialog', '');
    dialog.setAttribute('aria-labelledby', 'title');
    const title = make('h2', '', text);
    title.id = 'title';
    const choices = make('div', 'options');
    choices.append(...options.map((option) => button('', option, () => finish(option))));
    dialog.append(title, choices, ownWords(words, finish));
    dialog.addEventListener('cancel', (event) => {
      event.preventDefault();
      finish(null);
    });
    keepKeysInside(dialog);
    root.append(dialog);
    dialog.showModal();
  });
}

function ownWords(words: MarkWords, finish: (answer: string | null) => void): HTMLElement {
  const form = make('form', 'reason');
  const label = make('label', '', words.doubtOwn);
  const input = make('input', '');
  input.maxLength = 200;
  label.append(input);
  const buttons = make('div', 'buttons');
  buttons.append(
    button('primary', words.doubtKeep, () => form.requestSubmit()),
    button('cancel', words.doubtSkip, () => finish(null)),
  );
  form.append(label, buttons);
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    if (input.value.trim()) finish(input.value.trim());
    else input.focus();
  });
  return form;
}
