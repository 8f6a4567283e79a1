/** What the picker draws over the page: a frame around the thing, its name, and a strip with the keys. */
import type { PickerTexts } from '../../locales/picker';
import { button, make } from '../gate-dialog';
import { shadowHost } from '../shadow-host';
import type { Box } from './frames';

export interface Choice {
  /** What the anchor will stand for; empty for itself. */
  readonly id: string;
  readonly label: string;
}

export interface PickerView {
  readonly host: HTMLElement;
  /** Light one thing up under its name, or nothing. */
  show(box: Box | null, name: string): void;
  /** A line in the strip. */
  say(text: string): void;
  /** Ask what the thing is; the answer comes by `onAnswer`. */
  ask(name: string, choices: readonly Choice[], chosen: string): void;
  /** Back from the question to pointing. */
  point(): void;
  /** What is chosen in the question. */
  chosen(): string;
  /** Whether one of our buttons has the focus, so that Enter is its own. */
  onButton(): boolean;
}

/** Room that the name needs over its box. */
const NAME_HEIGHT = 24;

const CSS = `
:host{inset:0!important;pointer-events:none!important;--ink:#1f2933;--soft:#52606d;--line:#d5dbe1;--paper:#fff;--accent:#2459a8;--on-accent:#fff}
@media (prefers-color-scheme:dark){:host{--ink:#e6eaee;--soft:#a5b1bd;--line:#3a4652;--paper:#1c242c;--accent:#7fb0f5;--on-accent:#0f1720}}
.frame{position:fixed;box-sizing:border-box;border:2px solid var(--accent);border-radius:4px;background:color-mix(in srgb,var(--accent) 12%,transparent)}
.name{position:fixed;max-width:min(420px,calc(100vw - 16px));padding:3px 8px;border-radius:4px;background:var(--accent);color:var(--on-accent);
 font:600 12px/16px system-ui,sans-serif;white-space:nowrap;overflow:hidden;text-overflow:ellipsis}
.strip{position:fixed;left:50%;bottom:20px;transform:translateX(-50%);display:flex;flex-wrap:wrap;align-items:center;gap:6px 12px;box-sizing:border-box;
 width:max-content;max-width:min(720px,calc(100vw - 32px));padding:10px 14px;border:1px solid var(--line);border-radius:10px;background:var(--paper);color:var(--ink);
 font:13px/18px system-ui,sans-serif;box-shadow:0 12px 40px rgb(0 0 0/.24);pointer-events:auto;outline:0}
[data-high]{bottom:auto;top:20px}
.strip p{margin:0;flex:1 1 260px}
.strip small{color:var(--soft);font-size:12px;line-height:16px;flex:1 1 100%}
form{display:flex;flex-wrap:wrap;align-items:center;gap:6px 8px;margin:0;flex:1 1 100%}
label{color:var(--soft)}
select{font:inherit;max-width:260px;padding:4px 8px;border:1px solid var(--line);border-radius:6px;background:var(--paper);color:var(--ink)}
button{font:inherit;padding:4px 12px;border:1px solid var(--line);border-radius:6px;background:transparent;color:var(--ink);cursor:pointer}
button.primary{border-color:var(--accent);background:var(--accent);color:var(--on-accent);font-weight:600}
button:focus-visible,select:focus-visible{outline:2px solid var(--accent);outline-offset:2px}
[hidden]{display:none!important}
@media (prefers-reduced-motion:no-preference){.frame{transition:inset 80ms,width 80ms,height 80ms}}
@media (forced-colors:active){.frame{border-color:Highlight}}
@media print{:host{display:none!important}}`;

export interface PickerActs {
  readonly take: () => void;
  readonly back: () => void;
  readonly leave: () => void;
}

/** Puts the picker's own things into the page until `signal` aborts. */
export function pickerView(words: PickerTexts, acts: PickerActs, signal: AbortSignal): PickerView {
  const { host, root } = shadowHost(CSS, signal);
  const frame = make('div', 'frame');
  const name = make('div', 'name');
  const strip = make('div', 'strip');
  const line = make('p', '', words.title);
  const keys = make('small', '', words.keys);
  const move = button('', '⇅', () => strip.toggleAttribute('data-high'));
  const leave = button('', words.leave, acts.leave);
  move.setAttribute('aria-label', words.move);
  move.title = words.move;
  const form = make('form', '');
  const select = make('select', '');
  line.setAttribute('role', 'status');
  strip.tabIndex = -1;
  strip.setAttribute('role', 'dialog');
  strip.setAttribute('aria-label', words.title);
  const label = make('label', '', words.which);
  label.append(' ', select);
  form.append(label, button('primary', words.take, acts.take), button('', words.back, acts.back));
  form.addEventListener('submit', (event) => event.preventDefault());
  strip.append(line, move, leave, form, keys);
  root.append(frame, name, strip);
  frame.hidden = name.hidden = form.hidden = true;
  strip.focus({ preventScroll: true });
  return {
    host,
    show: (box, text) => {
      frame.hidden = name.hidden = box === null;
      if (!box) return;
      lay(frame, name, box, text);
      makeWay(strip, box);
    },
    say: (text) => {
      if (line.textContent !== text) line.textContent = text;
    },
    ask: (text, choices, chosen) => {
      line.textContent = text;
      select.replaceChildren(...choices.map((choice) => new Option(choice.label, choice.id)));
      select.value = chosen;
      form.hidden = false;
      move.hidden = leave.hidden = keys.hidden = true;
      select.focus({ preventScroll: true });
    },
    point: () => {
      form.hidden = true;
      move.hidden = leave.hidden = keys.hidden = false;
      strip.focus({ preventScroll: true });
    },
    chosen: () => select.value,
    onButton: () => root.activeElement?.localName === 'button',
  };
}

/** The strip never lies over the whole of what is lit up, if there is another edge for it. */
function makeWay(strip: HTMLElement, { top, height }: Box): void {
  const { top: own, bottom } = strip.getBoundingClientRect();
  const isCovered = top >= own - 8 && top + height <= bottom + 8;
  if (isCovered) strip.toggleAttribute('data-high');
}

function lay(frame: HTMLElement, name: HTMLElement, box: Box, text: string): void {
  const { left, top, width, height } = box;
  Object.assign(frame.style, {
    left: `${left - 2}px`,
    top: `${top - 2}px`,
    width: `${width + 4}px`,
    height: `${height + 4}px`,
  });
  name.textContent = text;
  const above = top > NAME_HEIGHT + 4;
  Object.assign(name.style, {
    left: `${Math.max(8, Math.min(left - 2, innerWidth - 200))}px`,
    top: `${above ? top - NAME_HEIGHT - 4 : Math.min(top + height + 4, innerHeight - NAME_HEIGHT)}px`,
  });
}
