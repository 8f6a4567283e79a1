import { effect, type ReadonlySignal, signal } from '@preact/signals';
import { type DraftImpact, NO_IMPACT } from '../domain/impact';
import type { ParseProblem, Standard } from '../domain/standard';
import type { Requester } from './transport';

/** What the draft would do to the deals read here, recounted a moment after each change. */
export interface ImpactStore {
  readonly impact: ReadonlySignal<DraftImpact>;
  /** What would keep the draft from being published. */
  readonly problems: ReadonlySignal<readonly ParseProblem[]>;
  readonly dispose: () => void;
}

/** Typing and dragging make bursts of changes; one count after each burst is enough. */
const CALM_MS = 150;

export function createImpactStore(
  requester: Requester,
  draft: ReadonlySignal<Standard | null>,
  account: () => string | null,
): ImpactStore {
  const impact = signal<DraftImpact>(NO_IMPACT);
  const problems = signal<readonly ParseProblem[]>([]);
  let timer: ReturnType<typeof setTimeout> | undefined;
  let asked = 0;
  const count = async (standard: Standard): Promise<void> => {
    const turn = ++asked;
    try {
      const body = { text: JSON.stringify(standard), account: account() };
      const answer = await requester.request('draft/impact', body);
      if (turn !== asked) return;
      impact.value = answer.impact;
      problems.value = answer.problems;
    } catch {
      // Without a count the editor works on; the last count would be that of another draft.
      if (turn === asked) impact.value = NO_IMPACT;
    }
  };
  const end = effect(() => {
    const standard = draft.value;
    clearTimeout(timer);
    if (standard) timer = setTimeout(() => void count(standard), CALM_MS);
  });
  return {
    impact,
    problems,
    dispose: () => {
      clearTimeout(timer);
      end();
    },
  };
}
