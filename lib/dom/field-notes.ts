import type { Finding } from '../domain/card';
import { isSeenAt } from './follow-layer';
import { shadowHost } from './shadow-host';
import { type RemarkWords, thumbsIn } from './thumbs';

/** A finding and the box of the field that it stands beside. */
export interface FieldNote {
  readonly box: Element;
  readonly finding: Finding;
}

/** The dots beside fields; words come when the field is hovered or focused, two thumbs when the dot is pressed. */
export interface FieldNotes {
  show(notes: readonly FieldNote[]): void;
  /** Called when a person presses a thumb: what he thinks of asking for this field. */
  onRemark(listener: (note: FieldNote, kind: 'good' | 'bad') => void): void;
}

const CSS = `
:host{left:0!important;top:0!important;width:0!important;height:0!important;pointer-events:none!important}
.dot{position:fixed;width:12px;height:12px;padding:3px;border:0;border-radius:50%;background:#b7791f content-box;cursor:pointer}
.dot.hint{background-color:#6b7f99}.dot.hard{background-color:#c2413b}
.dot.able{pointer-events:auto}
.thumbs{position:fixed;display:flex;gap:2px;padding:3px;border-radius:6px;background:#1f2933;pointer-events:auto;
 box-shadow:0 4px 16px rgb(0 0 0/.22);font:12px/16px system-ui,sans-serif;color:#fff}
.thumbs[hidden]{display:none}
.thumbs button{padding:3px 7px;border:0;border-radius:4px;background:none;color:inherit;font:15px/18px system-ui,sans-serif;cursor:pointer}
.thumbs button:hover,.thumbs button:focus-visible{background:#3b4754;outline:none}
.thumbs span{padding:4px 7px}
.thumbs svg{display:block;width:16px;height:16px;fill:none;stroke:currentColor;stroke-width:1.5}
.note{position:fixed;max-width:280px;padding:6px 10px;border-radius:6px;background:#1f2933;color:#fff;
 font:12px/16px system-ui,sans-serif;box-shadow:0 4px 16px rgb(0 0 0/.22);overflow-wrap:anywhere}
.note[hidden]{display:none}
@media (forced-colors:active){.note,.thumbs{border:1px solid}.dot{background:CanvasText content-box}}
@media print{.dot,.note,.thumbs{display:none}}`;

/**
 * Make the layer of notes. It stays out of the page until there is something to
 * show, catches the pointer on its own dots alone, and never moves the page's own layout.
 * @param wordsOf What to say about a finding.
 */
export function fieldNotes(
  wordsOf: (finding: Finding) => string,
  words: RemarkWords,
  signal: AbortSignal,
): FieldNotes {
  let layer: ReturnType<typeof makeLayer> | undefined;
  let notes: readonly FieldNote[] = [];
  let remark: Parameters<FieldNotes['onRemark']>[0] | undefined;
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
      if (notes.length > 0) layer ??= makeLayer(words, () => remark, signal);
      if (layer) place();
    },
    onRemark(listener) {
      remark = listener;
    },
  };
}

/** The box of a field; null while nobody could see it, as under a footer that sticks to the window. */
function seenBox(box: Element, host: Element): DOMRect | null {
  const rect = box.getBoundingClientRect();
  const middle = rect.top + Math.min(rect.height / 2, 14);
  return rect.height > 0 && isSeenAt(Math.max(0, rect.left) + 2, middle, box, host) ? rect : null;
}

function makeLayer(
  words: RemarkWords,
  remark: () => Parameters<FieldNotes['onRemark']>[0] | undefined,
  signal: AbortSignal,
) {
  const { host, root } = shadowHost(CSS, signal);
  const thumbs = thumbsIn(root, words, signal);
  let shown: readonly FieldNote[] = [];
  const note = document.createElement('div');
  note.className = 'note';
  note.setAttribute('role', 'tooltip');
  note.hidden = true;
  root.append(note);
  const dots: HTMLElement[] = [];
  return {
    place(notes: readonly FieldNote[]) {
      while (dots.length < notes.length) {
        const index = dots.length;
        const dot = dotFor(() => {
          const about = shown[index];
          const listener = remark();
          if (about && listener) thumbs.open(dot, (kind) => listener(about, kind));
        });
        dots.push(dot);
        root.append(dot);
      }
      shown = notes;
      // All reading of boxes first, all writing after it.
      const boxes = notes.map(({ box }) => seenBox(box, host));
      dots.forEach((dot, index) => {
        const box = boxes[index] ?? null;
        dot.hidden = box === null;
        dot.style.display = box ? 'block' : 'none';
        if (!box) return;
        dot.className = `dot ${notes[index]?.finding.mode ?? ''}${remark() ? ' able' : ''}`;
        dot.style.left = `${Math.max(0, box.left - 12)}px`;
        dot.style.top = `${box.top + Math.min(box.height / 2, 14) - 6}px`;
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

/** A dot is out of the order of Tab: the panel is the way by keyboard, and the CRM's order stays its own. */
function dotFor(onPress: () => void): HTMLElement {
  const dot = document.createElement('button');
  dot.type = 'button';
  dot.tabIndex = -1;
  dot.setAttribute('aria-hidden', 'true');
  dot.addEventListener('click', onPress);
  return dot;
}
