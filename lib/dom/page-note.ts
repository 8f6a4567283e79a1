import { shadowHost } from './shadow-host';

/** Long enough to read two lines. */
const SHOWN_MS = 9000;

const CSS = `
:host{left:0!important;right:0!important;bottom:0!important;height:0!important;pointer-events:none!important}
div{position:fixed;left:50%;bottom:24px;transform:translateX(-50%);max-width:min(480px,calc(100vw - 48px));padding:10px 14px;
 border-radius:8px;background:#1f2933;color:#fff;font:13px/18px system-ui,sans-serif;box-shadow:0 4px 16px rgb(0 0 0/.22);overflow-wrap:anywhere}
div[hidden]{display:none}
@media (forced-colors:active){div{border:1px solid}}
@media print{div{display:none}}`;

/** Make a place for a line to the person at the foot of the window; it goes away by itself and catches no pointer. */
export function pageNote(signal: AbortSignal): (text: string) => void {
  let note: HTMLElement | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  signal.addEventListener('abort', () => clearTimeout(timer));
  return (text) => {
    if (!note) {
      note = document.createElement('div');
      note.setAttribute('role', 'status');
      shadowHost(CSS, signal).root.append(note);
    }
    const line = note;
    line.textContent = text;
    line.hidden = false;
    clearTimeout(timer);
    timer = setTimeout(() => {
      line.hidden = true;
    }, SHOWN_MS);
  };
}
