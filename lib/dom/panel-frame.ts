import { type Docking, dockPage } from './dock-page';
import { PANEL_CSS } from './panel-style';
import { shadowHost } from './shadow-host';

export interface PanelFrameOptions {
  /** Address of the panel's own page. */
  readonly url: string;
  /** What the handle is called for people who hear the page. */
  readonly label: string;
  readonly side: 'left' | 'right';
  /** CSS pixels. */
  readonly width: number;
  /** 0…1 of the window's height. */
  readonly handleAt: number;
  readonly signal: AbortSignal;
  /** The person opened, closed or moved something. */
  readonly onPlace: (place: { panelOpen?: boolean; handleAt?: number }) => void;
  /** Whether the page made room, or the panel lies over a part of it. */
  readonly onDocked: (docked: boolean) => void;
}

/** How long the result of a reading stays on the handle. */
const RESULT_SHOWN_MS = 2000;

/** A CRM that is squeezed into less, in CSS pixels, loses columns and values: there the panel lies over it. */
const LEAST_PAGE = 720;

type Frame = ReturnType<typeof makeFrame>;

/** The frame that stands in this page, also while the overlay starts anew under other settings. */
let kept: { readonly frame: Frame; readonly life: AbortController } | null = null;

/**
 * The handle and the frame of the panel. Nothing of the panel is loaded before
 * it is opened. When the overlay ends and starts anew in the same breath, as on
 * every change of settings, the frame stays, with all that the person did in it.
 */
export function panelFrame(options: PanelFrameOptions): Frame {
  if (kept) kept.frame.use(options);
  else {
    const life = new AbortController();
    kept = { frame: makeFrame(options, life.signal), life };
  }
  const { frame, life } = kept;
  options.signal.addEventListener('abort', () => {
    frame.use(null);
    setTimeout(() => {
      if (frame.isUsed()) return;
      life.abort();
      if (kept?.life === life) kept = null;
    });
  });
  return frame;
}

function makeFrame(first: PanelFrameOptions, signal: AbortSignal) {
  let options = first;
  let used = true;
  const { host, root } = shadowHost(PANEL_CSS, signal);
  const handle = document.createElement('button');
  const badge = document.createElement('span');
  const note = document.createElement('span');
  let { side, width } = options;
  let frame: HTMLIFrameElement | null = null;
  let docking: Docking | null = null;
  let forget: ReturnType<typeof setTimeout> | undefined;

  handle.className = 'handle';
  handle.setAttribute('aria-label', options.label);
  badge.className = 'badge';
  badge.hidden = true;
  note.className = 'note';
  note.setAttribute('role', 'status');
  note.hidden = true;
  handle.append(badge);
  root.append(handle, note);

  const place = () => {
    host.dataset.side = side;
    handle.style.top = `calc(${options.handleAt * 100}vh - 32px)`;
    note.style.top = handle.style.top;
    docking?.undo();
    docking = null;
    if (!frame) return;
    frame.style.width = `${width}px`;
    if (innerWidth - width >= LEAST_PAGE) docking = dockPage(side, width, host);
    refit();
  };
  const refit = () => {
    if (frame) options.onDocked(docking?.refit() ?? false);
  };
  const open = (byPerson: boolean) => {
    if (frame) return;
    frame = document.createElement('iframe');
    frame.src = options.url;
    frame.className = 'panel';
    frame.title = 'Prelude';
    root.append(frame);
    handle.hidden = true;
    place();
    if (byPerson) options.onPlace({ panelOpen: true });
  };
  const close = (byPerson: boolean) => {
    if (!frame) return;
    frame.remove();
    frame = null;
    handle.hidden = false;
    place();
    if (byPerson) options.onPlace({ panelOpen: false });
  };
  dragHandle(handle, signal, {
    press: () => open(true),
    move: (at) => {
      handle.style.top = `calc(${at * 100}vh - 32px)`;
    },
    drop: (at) => options.onPlace({ handleAt: at }),
  });
  signal.addEventListener('abort', () => {
    clearTimeout(forget);
    docking?.undo();
  });
  addEventListener('resize', place, { signal });
  place();
  return {
    /** Serve another run of the overlay; null says that the one before has ended. */
    use: (next: PanelFrameOptions | null) => {
      used = next !== null;
      if (!next) return;
      options = next;
      side = next.side;
      width = next.width;
      handle.setAttribute('aria-label', next.label);
      place();
    },
    isUsed: () => used,
    /** With `focus` the keyboard goes into the panel. */
    open: (focus?: boolean) => {
      open(true);
      if (focus) frame?.focus();
    },
    /** Open as it was left; nobody needs to be told. */
    restore: () => open(false),
    close: () => close(true),
    toggle: () => (frame ? close(true) : open(true)),
    resize: (next: number) => {
      width = next;
      place();
    },
    dock: (next: 'left' | 'right') => {
      side = next;
      place();
    },
    /** The page has changed: something new may stand under the panel. */
    refit,
    count: (findings: number) => {
      // Told after each look at the card; what is not new must cost the page nothing.
      const text = findings > 9 ? '9+' : `${findings}`;
      if (badge.textContent === text) return;
      badge.textContent = text;
      badge.hidden = !findings;
    },
    /** Say a line beside the handle; a finished one goes away by itself. */
    tell: (text: string, busy: boolean) => {
      clearTimeout(forget);
      handle.classList.toggle('busy', busy);
      note.textContent = text;
      note.hidden = !text || !!frame;
      if (!busy) {
        forget = setTimeout(() => {
          note.hidden = true;
        }, RESULT_SHOWN_MS);
      }
    },
  };
}

interface HandleMoves {
  press(): void;
  move(at: number): void;
  drop(at: number): void;
}

/** A press opens, a drag moves the handle up and down; only a person's own pointer and keys count. */
function dragHandle(handle: HTMLElement, signal: AbortSignal, moves: HandleMoves): void {
  let from: number | null = null;
  let dragged = false;
  const at = (event: PointerEvent) => Math.min(0.95, Math.max(0.05, event.clientY / innerHeight));
  handle.addEventListener(
    'pointerdown',
    (event) => {
      if (!event.isTrusted) return;
      from = event.clientY;
      dragged = false;
      handle.setPointerCapture(event.pointerId);
    },
    { signal },
  );
  handle.addEventListener(
    'pointermove',
    (event) => {
      if (from === null || (!dragged && Math.abs(event.clientY - from) < 4)) return;
      dragged = true;
      moves.move(at(event));
    },
    { signal },
  );
  handle.addEventListener(
    'pointerup',
    (event) => {
      if (from !== null && dragged) moves.drop(at(event));
      from = null;
    },
    { signal },
  );
  handle.addEventListener(
    'click',
    (event) => {
      event.stopPropagation();
      if (event.isTrusted && !dragged) moves.press();
      dragged = false;
    },
    { signal },
  );
}
