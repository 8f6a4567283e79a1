import type { Finding } from '../domain/card';
import { shadowHost } from './shadow-host';

/** A finding and the box of the field that it stands beside. */
export interface FieldNote {
  readonly box: Element;
  readonly finding: Finding;
}

/** The dots beside fields; words come when the field is hovered or focused. */
export interface FieldNotes {
  show(notes: readonly FieldNote[]): void;
}

const CSS = `
:host{left:0!important;top:0!important;width:0!important;height:0!important;pointer-events:none!important}
.dot{position:fixed;width:6px;height:6px;border-radius:50%;background:#b7791f}
.dot.hint{background:#6b7f99}.dot.hard{background:#c2413b}
.note{position:fixed;max-width:280px;padding:6px 10px;border-radius:6px;background:#1f2933;color:#fff;
 font:12px/16px system-ui,sans-serif;box-shadow:0 4px 16px rgb(0 0 0/.22);overflow-wrap:anywhere}
.note[hidden]{display:none}
@media (forced-colors:active){.note{border:1px solid}}
@media print{.dot,.note{display:none}}`;

/**
 * Make the layer of notes. It stays out of the page until there is something to
 * show, never catches the pointer, and never moves the page's own layout.
 * @param wordsOf What to say about a finding.
 */
export function fieldNotes(wordsOf: (finding: Finding) => string, signal: AbortSignal): FieldNotes {
  let layer: ReturnType<typeof makeLayer> | undefined;
  let notes: readonly FieldNote[] = [];
  let pending = false;
  const place = () => {
    pending = false;
    if (!signal.aborted) layer?.place(notes);
  };
  const schedule = () => {
    if (pending || notes.length === 0) return;
    pending = true;
    requestAnimationFrame(place);
  };
  const point = (event: Event) => {
    if (!layer) return;
    const path = event.composedPath();
    layer.say(
      notes.filter(({ box }) => path.includes(box)),
      wordsOf,
    );
  };
  addEventListener('scroll', schedule, { capture: true, passive: true, signal });
  addEventListener('resize', schedule, { passive: true, signal });
  for (const type of ['pointerover', 'focusin'])
    addEventListener(type, point, { capture: true, passive: true, signal });
  return {
    show(next) {
      notes = next;
      if (notes.length > 0) layer ??= makeLayer(signal);
      if (layer) place();
    },
  };
}

function makeLayer(signal: AbortSignal) {
  const { root } = shadowHost(CSS, signal);
  const note = document.createElement('div');
  note.className = 'note';
  note.setAttribute('role', 'tooltip');
  note.hidden = true;
  root.append(note);
  const dots: HTMLElement[] = [];
  return {
    place(notes: readonly FieldNote[]) {
      while (dots.length < notes.length) {
        const dot = document.createElement('div');
        dots.push(dot);
        root.append(dot);
      }
      const boxes = notes.map(({ box }) => box.getBoundingClientRect());
      dots.forEach((dot, index) => {
        const box = boxes[index];
        const seen = box !== undefined && box.height > 0 && box.bottom > 0 && box.top < innerHeight;
        dot.hidden = !seen;
        dot.style.display = seen ? 'block' : 'none';
        if (!seen) return;
        dot.className = `dot ${notes[index]?.finding.mode ?? ''}`;
        dot.style.left = `${Math.max(0, box.left - 9)}px`;
        dot.style.top = `${box.top + Math.min(box.height / 2, 14) - 3}px`;
      });
      if (notes.length === 0) note.hidden = true;
    },
    say(notes: readonly FieldNote[], wordsOf: (finding: Finding) => string) {
      const first = notes[0];
      note.hidden = first === undefined;
      if (!first) return;
      note.textContent = notes.map(({ finding }) => wordsOf(finding)).join('\n');
      const box = first.box.getBoundingClientRect();
      note.style.left = `${Math.max(4, Math.min(box.left, innerWidth - 292))}px`;
      note.style.top = `${Math.min(box.bottom + 4, innerHeight - 48)}px`;
    },
  };
}
