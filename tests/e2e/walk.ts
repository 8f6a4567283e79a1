/**
 * A walk through the product as a new person takes it: every click is counted
 * by the walk itself, every step leaves a picture in `.cache/walks`.
 */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';

export interface WalkStep {
  readonly name: string;
  readonly clicks: number;
  /** Where the click happens outside of what a test can press: the store, the browser's own question. */
  readonly outside: boolean;
  /** Name of its picture's file; null for what happens outside. */
  readonly picture: string | null;
}

/** What a walk leaves beside its pictures, as `walk.json`. */
export interface WalkRecord {
  readonly who: string;
  readonly clicks: number;
  readonly steps: readonly WalkStep[];
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
  // Pictures of a former walk would stand among those of this one.
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const steps: WalkStep[] = [];
  let open = 0;
  const all = () => steps.reduce((sum, { clicks }) => sum + clicks, 0) + open;
  return {
    steps,
    clicks: all,
    outside: (name, clicks) => void steps.push({ name, clicks, outside: true, picture: null }),
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
      const number = String(steps.length + 1).padStart(2, '0');
      const picture = `${number}-${name.replace(/[^\p{L}\p{N}]+/gu, '-')}.png`;
      steps.push({ name, clicks: open, outside: false, picture });
      open = 0;
      await page.screenshot({ path: join(folder, picture) });
    },
    finish: () => {
      const record: WalkRecord = { who, clicks: all(), steps };
      writeFileSync(join(folder, 'walk.json'), JSON.stringify(record, null, 2));
    },
  };
}
