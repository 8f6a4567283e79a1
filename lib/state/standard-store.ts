import { type ReadonlySignal, type Signal, signal } from '@preact/signals';
import type { ParseProblem } from '../domain/standard';
import type { StandardPreview } from '../domain/views';
import { createLifeStore, type LifeStore } from './life-store';
import { codeOf } from './resource';
import type { Requester } from './transport';

/** A file that was read well and waits for a decision. */
export type GoodPreview = Extract<StandardPreview, { ok: true }>;

/** Where the loading of a standard stands. */
export type StandardStep =
  | { readonly at: 'rest' }
  | { readonly at: 'checking' }
  | { readonly at: 'preview'; readonly preview: GoodPreview }
  | { readonly at: 'problems'; readonly problems: readonly ParseProblem[] }
  | { readonly at: 'done'; readonly what: 'applied' | 'undone' }
  | { readonly at: 'failed'; readonly code: string };

export interface StandardStore {
  readonly step: ReadonlySignal<StandardStep>;
  /** True while a change is on its way; its buttons rest meanwhile. */
  readonly busy: ReadonlySignal<boolean>;
  /** Read and check a text, or what stands at the address that it is; no standard changes. */
  check(text: string): Promise<void>;
  /** Put the previewed standard in force, `confirmed` also an older one; does nothing without a preview. */
  apply(confirmed?: boolean): Promise<void>;
  undo(): Promise<void>;
  /** Bring a kept version back. */
  goBack(hash: string): Promise<void>;
  /** Look at the version that came by subscription. */
  checkUpdate(): Promise<void>;
  readonly life: LifeStore;
  cancel(): void;
  /** The file could not even be opened. */
  unreadable(): void;
  /** The standard in force as a file; null when it could not be had, with the reason in `step`. */
  exportFile(): Promise<{ readonly text: string; readonly fileName: string } | null>;
}

/**
 * Loading, previewing, applying and undoing a standard.
 * @param origin the site whose part of the standard is previewed
 * @param onChanged called after a standard came into force or was taken back
 */
export function createStandardStore(
  requester: Requester,
  origin: () => string | null,
  onChanged: () => void,
): StandardStore {
  const step = signal<StandardStep>({ at: 'rest' });
  const busy = signal(false);

  const run = oneAtATime(step, busy);
  const change = (what: 'applied' | 'undone', work: () => Promise<unknown>): Promise<void> =>
    run(async () => {
      await work();
      onChanged();
      return { at: 'done', what };
    });

  const look = (ask: () => Promise<StandardPreview>): Promise<void> =>
    run(async () => {
      step.value = { at: 'checking' };
      const preview = await ask();
      return preview.ok ? { at: 'preview', preview } : { at: 'problems', problems: preview.problems };
    });

  return {
    step,
    busy,
    check: (text) =>
      look(async () => {
        if (isAddress(text)) return previewAddress(requester, text.trim(), origin());
        if (!looksLikeStandard(text))
          throw Object.assign(new Error('No standard.'), { code: 'not-standard' });
        return requester.request('standard/preview', { text, origin: origin() });
      }),
    checkUpdate: () => look(() => requester.request('update/preview', { origin: origin() })),
    async apply(confirmed = false) {
      const now = step.value;
      if (now.at !== 'preview') return;
      const body = { hash: now.preview.hash, ...(confirmed ? { confirmed } : {}) };
      await change('applied', () => requester.request('standard/apply', body));
    },
    goBack: (hash) => change('undone', () => requester.request('standard/go-back', { hash })),
    life: createLifeStore(requester, origin, onChanged),
    undo: () => change('undone', () => requester.request('standard/undo', {})),
    cancel() {
      step.value = { at: 'rest' };
    },
    unreadable() {
      step.value = { at: 'failed', code: 'unreadable' };
    },
    async exportFile() {
      try {
        return await requester.request('standard/export', {});
      } catch (error) {
        step.value = { at: 'failed', code: codeOf(error) };
        return null;
      }
    },
  };
}

/** A picture or a table dropped by mistake needs no line and sign of its first mistake. */
function looksLikeStandard(text: string): boolean {
  return /^\uFEFF?\s*[{[]/.test(text);
}

/** A link from a chat, and nothing around it. */
function isAddress(text: string): boolean {
  return /^\s*https?:\/\/\S+\s*$/i.test(text);
}

/** Follow the address from now on, and show what stands there. */
async function previewAddress(
  requester: Requester,
  url: string,
  origin: string | null,
): Promise<StandardPreview> {
  const { life } = await requester.request('update/follow', { url });
  const problem = life?.update.problem ?? null;
  if (problem !== null) throw Object.assign(new Error('The address gave no standard.'), { code: problem });
  return requester.request('update/preview', { origin });
}

type Run = (work: () => Promise<StandardStep>) => Promise<void>;

/** Carries out one piece of work after which the step is known; a second one meanwhile is not begun. */
function oneAtATime(step: Signal<StandardStep>, busy: Signal<boolean>): Run {
  return async (work) => {
    if (busy.value) return;
    busy.value = true;
    try {
      step.value = await work();
    } catch (error) {
      step.value = { at: 'failed', code: codeOf(error) };
    } finally {
      busy.value = false;
    }
  };
}
