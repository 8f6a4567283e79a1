import type { MarkWords } from '../locales/marks';
import { GATE_CSS } from './gate-style';
import { shadowHost } from './shadow-host';

/** One thing that stands against saving. `index` is the field's place on the card, null when it is not shown. */
export interface GateItem {
  readonly label: string;
  readonly index: number | null;
  readonly code: string;
  readonly why: string | null;
}

export interface GateQuestion {
  /** A hard gate offers no way on but filling. */
  readonly hard: boolean;
  readonly missing: readonly GateItem[];
}

export type GateAnswer =
  | { readonly kind: 'cancel' }
  | { readonly kind: 'fill'; readonly index: number }
  | { readonly kind: 'go-on'; readonly reason: string };

/**
 * Ask the person at the gate, in a modal dialog of our own above the page's.
 * Only presses by a person count: a script of the page cannot answer.
 * @returns What was chosen; `cancel` for Escape and when `signal` aborts.
 */
export function askAtGate(
  words: MarkWords,
  question: GateQuestion,
  signal: AbortSignal,
): Promise<GateAnswer> {
  const end = new AbortController();
  const back = document.activeElement;
  const { root } = shadowHost(GATE_CSS, AbortSignal.any([signal, end.signal]));
  return new Promise((resolve) => {
    const finish = (answer: GateAnswer) => {
      end.abort();
      if (answer.kind !== 'fill' && back instanceof HTMLElement) back.focus({ preventScroll: true });
      resolve(answer);
    };
    signal.addEventListener('abort', () => finish({ kind: 'cancel' }), { once: true, signal: end.signal });
    const dialog = buildDialog(words, question, finish);
    keepKeysInside(dialog);
    root.append(dialog);
    dialog.showModal();
    dialog.querySelector<HTMLElement>('.primary, .cancel')?.focus();
  });
}

function buildDialog(
  words: MarkWords,
  question: GateQuestion,
  finish: (answer: GateAnswer) => void,
): HTMLDialogElement {
  const dialog = make('dialog', '');
  dialog.setAttribute('aria-labelledby', 'title');
  const title = make('h2', '', question.hard ? words.gateTitleHard : words.gateTitle);
  title.id = 'title';
  const first = question.missing.find(({ index }) => index !== null);
  const buttons = make('div', 'buttons');
  if (first?.index != null) {
    const { index } = first;
    buttons.append(button('primary', words.fillNow, () => finish({ kind: 'fill', index })));
  }
  if (!question.hard)
    buttons.append(button('', words.continueWithReason, () => askReason(dialog, words, finish)));
  buttons.append(button('cancel', words.cancel, () => finish({ kind: 'cancel' })));
  dialog.append(title, make('p', '', words.missing), listOf(question, finish), buttons);
  dialog.addEventListener('cancel', (event) => {
    event.preventDefault();
    finish({ kind: 'cancel' });
  });
  return dialog;
}

function listOf(question: GateQuestion, finish: (answer: GateAnswer) => void): HTMLElement {
  const list = make('ul', '');
  for (const { label, index, why } of question.missing) {
    const row = make('li', '');
    row.append(
      index === null ? make('span', '', label) : button('link', label, () => finish({ kind: 'fill', index })),
    );
    if (why) row.append(make('small', '', why));
    list.append(row);
  }
  return list;
}

/** The second step of a soft gate: a few words, then on. */
function askReason(dialog: HTMLDialogElement, words: MarkWords, finish: (answer: GateAnswer) => void): void {
  const form = make('form', 'reason');
  const label = make('label', '', words.reasonLabel);
  const input = make('input', '');
  input.maxLength = 200;
  const hint = make('small', '', words.reasonNeeded);
  hint.hidden = true;
  hint.setAttribute('role', 'alert');
  label.append(input);
  form.append(
    label,
    hint,
    button('primary', words.continueWithReason, () => form.requestSubmit()),
  );
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const reason = input.value.trim();
    hint.hidden = reason !== '';
    if (reason) finish({ kind: 'go-on', reason });
    else input.focus();
  });
  dialog.querySelector('.buttons')?.replaceWith(form);
  input.focus();
}

/** The CRM listens for keys on its document; what is typed here is none of its business. */
export function keepKeysInside(dialog: HTMLDialogElement): void {
  for (const type of ['keydown', 'keyup', 'keypress', 'input', 'click', 'submit']) {
    dialog.addEventListener(type, (event) => event.stopPropagation());
  }
}

/** A button that only a person's own press works on. */
export function button(className: string, text: string, press: () => void): HTMLButtonElement {
  const element = make('button', className, text);
  element.type = 'button';
  element.addEventListener('click', (event) => event.isTrusted && press());
  return element;
}

/** An element with a class and a text. */
export function make<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  className: string,
  text = '',
): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag);
  if (className) element.className = className;
  if (text) element.textContent = text;
  return element;
}
