import { type ReadonlySignal, signal } from '@preact/signals';
import type { ScreenMemory } from './transport';

/** Which sections the person has closed or opened against their usual state. */
export interface SectionMemory {
  readonly flipped: ReadonlySignal<ReadonlySet<string>>;
  /** Remember that a section stands other than usual, or as usual again. */
  flip(id: string, flipped: boolean): void;
}

/** Sections that remember; without a working memory they still remember until the screen is closed. */
export function createSectionMemory(memory: ScreenMemory): SectionMemory {
  const flipped = signal<ReadonlySet<string>>(new Set());
  memory.load().then(
    (entries) => {
      flipped.value = new Set([...entries, ...flipped.value]);
    },
    () => {},
  );
  return {
    flipped,
    flip(id, isFlipped) {
      const next = new Set(flipped.value);
      if (isFlipped) next.add(id);
      else next.delete(id);
      flipped.value = next;
      memory.save([...next]).catch(() => {});
    },
  };
}
