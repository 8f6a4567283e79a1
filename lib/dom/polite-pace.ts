/**
 * The pace of something that leads a page by itself: no faster than a person,
 * never in a tab that nobody sees, and out of the way of whoever uses the page.
 */
import { isByPerson } from './by-person';

export type Rest = 'hidden' | 'touched';

/** What a person does to a page that he wants for himself. */
const TOUCHES = ['wheel', 'touchmove', 'pointerdown', 'keydown'] as const;
const ASKS = /^(fetch|xmlhttprequest)$/;

export interface PoliteOptions {
  /** Least time in milliseconds between two steps that make the page ask its server. */
  readonly gap: number;
  /** Called with the reason whenever the pace rests, and with null when it goes on. */
  readonly onRest: (rest: Rest | null) => void;
}

export class PolitePace {
  private askedAt = Number.NEGATIVE_INFINITY;
  private touched = false;
  private wake: (() => void) | null = null;

  constructor(
    private readonly options: PoliteOptions,
    private readonly signal: AbortSignal,
  ) {
    const touch = (event: Event) => {
      if (isByPerson(event)) this.touched = true;
    };
    for (const type of TOUCHES) addEventListener(type, touch, { capture: true, passive: true, signal });
    document.addEventListener('visibilitychange', () => this.wake?.(), { signal });
    signal.addEventListener('abort', () => this.wake?.());
    this.watchAsking();
  }

  /** The person lets it go on. */
  goOn(): void {
    this.touched = false;
    this.wake?.();
  }

  /** The next moment to look: after the page has drawn a frame, and when nothing speaks against going on. */
  async frame(): Promise<void> {
    await this.rested();
    await this.soon();
    await this.rested();
  }

  /** Wait until a step that asks the server is due, and count it. */
  async turn(): Promise<void> {
    for (;;) {
      const left = this.askedAt + this.options.gap - performance.now();
      if (left <= 0 || this.signal.aborted) break;
      await this.wait(Math.min(left, 100));
      await this.rested();
    }
    this.askedAt = performance.now();
  }

  /** Whether the page has asked its server since `then`, in milliseconds of `performance.now()`. */
  hasAskedSince(then: number): boolean {
    return this.askedAt >= then;
  }

  wait(ms: number): Promise<void> {
    return new Promise((resolve) => setTimeout(resolve, ms));
  }

  private async rested(): Promise<void> {
    for (;;) {
      const rest = this.signal.aborted ? null : this.restNow();
      if (rest === null) return;
      this.options.onRest(rest);
      await new Promise<void>((resolve) => {
        this.wake = resolve;
      });
      this.wake = null;
      if (this.restNow() === null) this.options.onRest(null);
    }
  }

  private restNow(): Rest | null {
    if (document.visibilityState === 'hidden') return 'hidden';
    return this.touched ? 'touched' : null;
  }

  /** A task after the next frame, so that what the page draws in the frame is there. Frames stop in hidden tabs. */
  private soon(): Promise<void> {
    return new Promise((resolve) => {
      const late = setTimeout(resolve, 250);
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => {
          clearTimeout(late);
          port1.close();
          resolve();
        };
        port2.postMessage(null);
      });
    });
  }

  /** The browser tells of each answer that the page has had, and of when it asked for it. */
  private watchAsking(): void {
    if (typeof PerformanceObserver === 'undefined') return;
    const observer = new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as PerformanceResourceTiming[])
        if (ASKS.test(entry.initiatorType)) this.askedAt = Math.max(this.askedAt, entry.startTime);
    });
    observer.observe({ type: 'resource' });
    this.signal.addEventListener('abort', () => observer.disconnect());
  }
}
