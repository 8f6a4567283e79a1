import { type ReadonlySignal, signal } from '@preact/signals';
import type { PilotChoice, PilotView } from '../domain/pilot';
import type { Published } from '../domain/standard-life';
import { codeOf, createResource, type Resource } from './resource';
import type { PanelTransport, Unsubscribe } from './transport';

export interface PilotStore extends Pick<Resource<PilotView>, 'state'> {
  /** Asks for the week of the account, and again whenever it may have changed; nothing before the first call. */
  look(): Promise<void>;
  readonly busy: ReadonlySignal<boolean>;
  /** Code of the last change that was refused; null when all went well. */
  readonly error: ReadonlySignal<string | null>;
  /** The version to hand out, once a step has made one. */
  readonly published: ReadonlySignal<Published | null>;
  start(): Promise<void>;
  tick(task: string, done: boolean): Promise<void>;
  stop(stopped: boolean): Promise<void>;
  /** Publish so that gates only show; `note` is the account of the change for the team. */
  makeHint(note: string): Promise<void>;
  decide(choice: PilotChoice, note: string): Promise<void>;
  undecide(): Promise<void>;
  readonly dispose: Unsubscribe;
}

type Asks = Pick<PanelTransport, 'request' | 'onBroadcast'>;

/** The pilot week of an account. */
export function createPilotStore(asks: Asks, account: ReadonlySignal<string | null>): PilotStore {
  const resource = createResource(() => asks.request('pilot/get', { account: account.peek() ?? '' }));
  const busy = signal(false);
  const error = signal<string | null>(null);
  const published = signal<Published | null>(null);
  let isWatched = false;

  const refresh = async (): Promise<void> => {
    if (isWatched && account.peek() !== null) await resource.refresh();
  };
  /** Carries out one change; a second press meanwhile does nothing. */
  const change = async (
    step: (of: {
      readonly account: string;
    }) => Promise<PilotView | { view: PilotView; published: Published | null }>,
  ): Promise<void> => {
    const asked = account.peek();
    if (asked === null || busy.peek()) return;
    busy.value = true;
    error.value = null;
    try {
      const answer = await step({ account: asked });
      const made = 'view' in answer ? answer : { view: answer, published: null };
      published.value = made.published;
      if (asked === account.peek()) resource.put(made.view);
    } catch (failure) {
      error.value = codeOf(failure);
    } finally {
      busy.value = false;
    }
  };
  const ends = [
    asks.onBroadcast(() => void refresh()),
    account.subscribe(() => {
      resource.clear();
      void refresh();
    }),
  ];
  return {
    state: resource.state,
    busy,
    error,
    published,
    async look() {
      isWatched = true;
      await refresh();
    },
    start: () => change((of) => asks.request('pilot/start', of)),
    tick: (task, done) => change((of) => asks.request('pilot/tick', { ...of, task, done })),
    stop: (stopped) => change((of) => asks.request('pilot/stop', { ...of, stopped })),
    makeHint: (note) => change((of) => asks.request('pilot/gates', { ...of, note })),
    decide: (choice, note) => change((of) => asks.request('pilot/decide', { ...of, choice, note })),
    undecide: () => change((of) => asks.request('pilot/undecide', of)),
    dispose() {
      for (const end of ends) end();
    },
  };
}
