/**
 * A walk through the product as a new person takes it: every click is counted
 * by the walk itself, every step leaves a picture in `.cache/walks`.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';

export interface WalkStep {
  readonly name: string;
  readonly clicks: number;
  /** Where the click happens outside of what a test can press: the store, the browser's own question. */
  readonly outside: boolean;
}

export interface Walk {
  /** All clicks so far, those outside included. */
  clicks(): number;
  readonly steps: readonly WalkStep[];
  /** Clicks that no test can make, because they are the browser's own; counted all the same. */
  outside(name: string, clicks: number): void;
  click(target: Locator): Promise<void>;
  /** One choice in a list: one press opens it, one chooses. */
  choose(target: Locator, label: string): Promise<void>;
  /** Dropping a file, or dragging a row: one movement of the mouse, counted as one click. */
  drag(work: () => Promise<unknown>): Promise<void>;
  /** Ends a step: names it and takes its picture. */
  done(name: string, page: Page): Promise<void>;
  /** Writes the list of steps beside the pictures. */
  finish(): void;
}

export function startWalk(who: string): Walk {
  const folder = join('.cache/walks', who);
  mkdirSync(folder, { recursive: true });
  const steps: WalkStep[] = [];
  const began = Date.now();
  let open = 0;
  const all = () => steps.reduce((sum, { clicks }) => sum + clicks, 0) + open;
  return {
    steps,
    clicks: all,
    outside: (name, clicks) => void steps.push({ name, clicks, outside: true }),
    click: async (target) => {
      await target.click();
      open += 1;
    },
    choose: async (target, label) => {
      await target.selectOption({ label });
      open += 2;
    },
    drag: async (work) => {
      await work();
      open += 1;
    },
    done: async (name, page) => {
      steps.push({ name, clicks: open, outside: false });
      open = 0;
      const number = String(steps.length).padStart(2, '0');
      await page.screenshot({ path: join(folder, `${number}-${name.replace(/[^\p{L}\p{N}]+/gu, '-')}.png`) });
    },
    finish: () => {
      const seconds = Math.round((Date.now() - began) / 1000);
      writeFileSync(
        join(folder, 'walk.json'),
        JSON.stringify({ who, clicks: all(), seconds, steps }, null, 2),
      );
    },
  };
}
