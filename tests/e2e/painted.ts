/** What of a menu was painted, frame by frame. */
import type { Page } from 'playwright-core';

/** How long a visit is watched; the cloak is open by then and the menu is drawn. */
const WATCHED_MS = 500;

/** What one visit showed. */
export interface Seen {
  frames: number;
  /** Frames times items in which a hidden item was there to be seen. */
  painted: number;
  /** Whether the menu was drawn at all. */
  drawn: boolean;
}

/** Runs in the page before any of its scripts. Looks after each paint, so that what was seen was really painted. */
export function recordPainted(hidden: readonly string[]): void {
  const seen: Seen = { frames: 0, painted: 0, drawn: false };
  (globalThis as unknown as { __seen: Seen }).__seen = seen;
  const afterPaint = () => {
    seen.frames += 1;
    for (const link of document.querySelectorAll('nav a')) {
      seen.drawn = true;
      const box = link.getBoundingClientRect();
      const visible =
        link.checkVisibility({ visibilityProperty: true, opacityProperty: true }) && box.width > 0;
      if (visible && hidden.some((name) => link.textContent?.includes(name))) seen.painted += 1;
    }
  };
  const frame = () => {
    const channel = new MessageChannel();
    channel.port1.onmessage = afterPaint;
    channel.port2.postMessage(null);
    requestAnimationFrame(frame);
  };
  requestAnimationFrame(frame);
}

/** Visit a page anew and watch it long enough for everything to have been drawn. */
export async function visit(page: Page, url: string): Promise<Seen> {
  await page.goto('about:blank');
  await page.goto(url);
  await page.waitForFunction(
    (watched) => performance.now() > watched && (globalThis as unknown as { __seen?: Seen }).__seen?.drawn,
    WATCHED_MS,
  );
  return page.evaluate(() => (globalThis as unknown as { __seen: Seen }).__seen);
}
