/**
 * Lets a person point at things of the page, by mouse or by keyboard alone:
 * what may be taken lights up with what was understood, is asked about where it
 * may stand for several things, and is kept.
 */
import type { PickerTexts } from '../../locales/picker';
import { boxAround } from './frames';
import { listenForPicking } from './listen';
import { nextTarget, sameTarget, stackAt, type Target } from './targets';
import { type Choice, type PickerView, pickerView } from './view';

/** Where the things come from; the page is looked at anew at each call of `targets`. */
export interface PickSource<T extends Target> {
  targets(): readonly T[];
  /** A thing that no finder knows, made of the words at this place; null when there is none. */
  wordsAt(element: Element): T | null;
  /** The list that two of its rows imply. */
  listOf(first: Element, second: Element): T | null;
  choices(target: T): { readonly choices: readonly Choice[]; readonly chosen: string };
  /** Keep what was taken. */
  keep(target: T, as: string): Promise<void>;
}

/** The page is looked at anew no more often than this. */
const FRESH_MS = 400;

/** Runs until the person leaves or `signal` aborts. */
export function startPicking<T extends Target>(
  words: PickerTexts,
  source: PickSource<T>,
  signal: AbortSignal,
): Promise<void> {
  return new Promise((resolve) => {
    const end = new AbortController();
    const until = AbortSignal.any([signal, end.signal]);
    until.addEventListener('abort', () => resolve(), { once: true });
    new Picker(words, source, until, () => end.abort());
  });
}

class Picker<T extends Target> {
  readonly #view: PickerView;
  #known: readonly T[] = [];
  #lookedAt = Number.NEGATIVE_INFINITY;
  /** What lies under each other at the current place, the smallest first. */
  #stack: readonly T[] = [];
  #current: T | null = null;
  /** The first of two rows of a list. */
  #first: Element | null = null;
  #asking = false;

  constructor(
    private readonly words: PickerTexts,
    private readonly source: PickSource<T>,
    private readonly until: AbortSignal,
    private readonly leave: () => void,
  ) {
    const acts = { take: () => void this.#keep(), back: () => this.#point(), leave };
    this.#view = pickerView(words, acts, until);
    const redraw = () => this.#redraw();
    listenForPicking(
      {
        isOurs: (event) => event.composedPath().includes(this.#view.host),
        over: (element) => this.#asking || this.#aim(element),
        clicked: (element) => this.#asking || this.#clicked(element),
        pressed: (event) => (this.#asking ? this.#answered(event) : this.#steered(event)),
        scrolled: redraw,
      },
      until,
    );
    const observer = new MutationObserver(redraw);
    observer.observe(document, { childList: true, subtree: true });
    until.addEventListener('abort', () => observer.disconnect());
    addEventListener('resize', redraw, { signal: until });
    this.#go(1);
  }

  #aim(element: Element): void {
    this.#stack = stackAt(this.#targets(), element);
    const words = this.#stack.length === 0 ? this.source.wordsAt(element) : null;
    this.#select(this.#stack[0] ?? words);
  }

  #clicked(element: Element): void {
    const isOn = this.#current?.parts.some((part) => part.contains(element)) ?? false;
    if (!isOn) this.#aim(element);
    if (this.#current) this.#take();
    else this.#oneOfTwo(element);
  }

  /** Two similar rows teach the list that holds them. */
  #oneOfTwo(element: Element): void {
    const first = this.#first?.isConnected ? this.#first : null;
    const list = first && this.source.listOf(first, element);
    this.#first = first ? null : element;
    if (list) this.#select(list);
    else this.#view.say(first ? this.words.notAlike : this.words.secondOfTwo);
  }

  /** Keys while pointing; those of the browser itself are left alone. */
  #steered(event: KeyboardEvent): boolean {
    const { key, shiftKey } = event;
    if (event.altKey || event.ctrlKey || event.metaKey) return false;
    if (key === 'Enter' && this.#view.onButton()) return false;
    if (key === 'Escape') this.leave();
    else if (key === 'ArrowUp') this.#widen(1);
    else if (key === 'ArrowDown') this.#widen(-1);
    else if (key === 'ArrowRight' || (key === 'Tab' && !shiftKey)) this.#go(1);
    else if (key === 'ArrowLeft' || key === 'Tab') this.#go(-1);
    else if (key === 'Enter') this.#take();
    return true;
  }

  /** Keys while a question stands: the list of answers has its own. */
  #answered({ key }: KeyboardEvent): boolean {
    if (key === 'Escape') this.#point();
    else if (key === 'Enter' && !this.#view.onButton()) void this.#keep();
    else return false;
    return true;
  }

  #widen(step: 1 | -1): void {
    const at = this.#current ? this.#stack.indexOf(this.#current) : -1;
    const next = this.#stack[at + step];
    if (next) this.#select(next);
  }

  #go(step: 1 | -1): void {
    const next = nextTarget(this.#targets(), this.#current, step);
    if (!next) {
      this.#view.say(this.words.nothing);
      return;
    }
    next.element.scrollIntoView({ block: 'nearest', inline: 'nearest', behavior: 'instant' });
    this.#stack = stackAt(this.#targets(), next.parts[0] ?? next.element);
    this.#select(next);
  }

  #select(target: T | null): void {
    this.#current = target;
    this.#draw();
    this.#view.say(target?.says ?? (this.#first ? this.words.secondOfTwo : this.words.firstOfTwo));
  }

  #take(): void {
    if (!this.#current) return;
    const { choices, chosen } = this.source.choices(this.#current);
    this.#asking = choices.length > 1;
    if (this.#asking) this.#view.ask(this.#current.says, choices, chosen);
    else void this.#keep(chosen);
  }

  async #keep(as = this.#view.chosen()): Promise<void> {
    const target = this.#current;
    if (!target) return;
    this.#point();
    const kept = await this.source.keep(target, as).then(
      () => true,
      () => false,
    );
    if (this.until.aborted) return;
    this.#view.say(kept ? this.words.taken.replace('{what}', target.says) : this.words.failed);
  }

  #point(): void {
    this.#asking = false;
    this.#first = null;
    this.#view.point();
    this.#draw();
  }

  #targets(): readonly T[] {
    const now = performance.now();
    const isFresh =
      now - this.#lookedAt < FRESH_MS && this.#known.every(({ element }) => element.isConnected);
    if (!isFresh) {
      this.#known = this.source.targets();
      this.#lookedAt = now;
    }
    return this.#known;
  }

  /** The page was drawn anew or moved: the same thing is looked for again. */
  #redraw(): void {
    const former = this.#current;
    const again = former && !former.element.isConnected ? sameTarget(this.#targets(), former) : null;
    if (again) {
      this.#current = again;
      this.#stack = stackAt(this.#targets(), again.parts[0] ?? again.element);
    }
    this.#draw();
  }

  #draw(): void {
    const { parts = [], element, says = '' } = this.#current ?? {};
    this.#view.show(boxAround(parts.length > 0 || !element ? parts : [element]), says);
  }
}
