import { computed, type ReadonlySignal, signal } from '@preact/signals';
import type { NamedFile } from '../domain/desk-views';
import {
  type Change,
  diffStandards,
  emptyStandard,
  PRESETS,
  type Standard,
  withPresets,
} from '../domain/standard';
import type { Published } from '../domain/standard-life';
import type { PageSurvey } from '../domain/survey';
import { createImpactStore, type ImpactStore } from './impact-store';
import { createKeyStore, type KeyStore } from './key-store';
import { codeOf } from './resource';
import type { Requester } from './transport';

/** The manager's draft with its undo, and what came of publishing it. */
export interface EditorStore {
  /** Null until something is opened. */
  readonly draft: ReadonlySignal<Standard | null>;
  /** The standard in force that the draft is compared with; null when there is none. */
  readonly base: ReadonlySignal<Standard | null>;
  /** What the draft changes in the standard in force. */
  readonly changes: ReadonlySignal<readonly Change[]>;
  /** Points to check, when the draft began with a preset; null otherwise. */
  readonly preset: ReadonlySignal<string | null>;
  readonly canUndo: ReadonlySignal<boolean>;
  readonly canRedo: ReadonlySignal<boolean>;
  readonly error: ReadonlySignal<string | null>;
  readonly busy: ReadonlySignal<boolean>;
  readonly published: ReadonlySignal<Published | null>;
  edit(change: (draft: Standard) => Standard): void;
  /**
   * Edit the draft; without one the standard in force is opened first.
   * @returns The draft as it is then; null when there is no standard either.
   */
  amend(change: (draft: Standard) => Standard): Promise<Standard | null>;
  undo(): void;
  redo(): void;
  openCurrent(): Promise<void>;
  openPreset(id: string, language: 'en' | 'ru'): Promise<void>;
  openEmpty(name: string): Promise<void>;
  close(): Promise<void>;
  publish(note: string, sign: boolean): Promise<void>;
  /** Publish a kept version again, as the next one. */
  publishAgain(hash: string, note: string): Promise<void>;
  /** The draft as a file for the team's review; null when it could not be made. */
  review(note: string): Promise<(NamedFile & { readonly version: number }) | null>;
  /** Names of the menu and of the last open card of the CRM; null when no page was seen yet. */
  readonly survey: ReadonlySignal<PageSurvey | null>;
  /** Id of the known CRM that was surveyed; null when nobody has described it. */
  readonly crm: ReadonlySignal<string | null>;
  refreshSurvey(): Promise<void>;
  readonly counts: ImpactStore;
  readonly key: KeyStore;
  dispose(): void;
  /** The draft, or without one the standard in force, as a document for people. */
  markdown(): Promise<NamedFile | null>;
}

const STEPS_KEPT = 100;

/** Where the editor stands: in the panel beside a page, or on a page of its own. */
export interface EditorPlace {
  origin(): string | null;
  account(): string | null;
}

/** @param onPublished Called after a version came into force. */
export function createEditorStore(
  requester: Requester,
  language: () => 'en' | 'ru',
  onPublished: () => void,
  place: EditorPlace = { origin: () => null, account: () => null },
): EditorStore {
  const draft = signal<Standard | null>(null);
  const base = signal<Standard | null>(null);
  const preset = signal<string | null>(null);
  const past = signal<readonly Standard[]>([]);
  const future = signal<readonly Standard[]>([]);
  const error = signal<string | null>(null);
  const busy = signal(false);
  const published = signal<Published | null>(null);
  const survey = signal<PageSurvey | null>(null);
  const crm = signal<string | null>(null);
  const key = createKeyStore(requester);
  const counts = createImpactStore(requester, draft, place.account);

  const keep = (next: Standard | null): void => {
    draft.value = next;
    const text = next && JSON.stringify(next);
    requester.request('draft/save', { text }).catch((reason: unknown) => {
      error.value = codeOf(reason);
    });
  };
  const run = async (work: () => Promise<void>): Promise<void> => {
    if (busy.value) return;
    busy.value = true;
    error.value = null;
    try {
      await work();
    } catch (reason) {
      error.value = codeOf(reason);
    } finally {
      busy.value = false;
    }
  };
  const current = async (): Promise<Standard | null> => {
    try {
      const { text } = await requester.request('standard/export', {});
      return withPresets(JSON.parse(text) as Standard, language());
    } catch (reason) {
      if (codeOf(reason) === 'no-standard') return null;
      throw reason;
    }
  };
  const open = (make: (before: Standard | null) => Standard | null, from: string | null = null) =>
    run(async () => {
      base.value = await current();
      [past.value, future.value, published.value, preset.value] = [[], [], null, from];
      keep(make(base.value));
    });
  const step = (to: typeof past, from: typeof past): void => {
    const next = from.value.at(-1);
    if (!next || !draft.value) return;
    to.value = [...to.value, draft.value].slice(-STEPS_KEPT);
    from.value = from.value.slice(0, -1);
    keep(next);
  };
  const refreshSurvey = async (): Promise<void> => {
    const answer = await requester.request('survey/get', { origin: place.origin() }).catch(() => null);
    survey.value = answer?.survey ?? null;
    crm.value = answer?.crm ?? null;
  };
  void refreshSurvey();
  void key.refresh();
  const loaded = run(async () => {
    const { text } = await requester.request('draft/load', {});
    if (text === null) return;
    base.value = await current();
    draft.value = JSON.parse(text) as Standard;
  });

  const edit = (change: (draft: Standard) => Standard): void => {
    if (!draft.value) return;
    past.value = [...past.value, draft.value].slice(-STEPS_KEPT);
    future.value = [];
    keep(change(draft.value));
  };

  return {
    draft,
    base,
    preset,
    error,
    busy,
    published,
    changes: computed(() => (draft.value ? diffStandards(base.value ?? emptyStandard(), draft.value) : [])),
    canUndo: computed(() => past.value.length > 0),
    canRedo: computed(() => future.value.length > 0),
    edit,
    async amend(change) {
      await loaded;
      if (!draft.value) await open((before) => before);
      edit(change);
      return draft.value;
    },
    undo: () => step(future, past),
    redo: () => step(past, future),
    openCurrent: () => open((before) => before),
    openPreset: (id, words) => open(() => PRESETS.find((each) => each.id === id)?.build(words) ?? null, id),
    openEmpty: (name) => open(() => ({ ...emptyStandard(), name, version: 1 })),
    close: () =>
      run(async () => {
        [past.value, future.value, preset.value] = [[], [], null];
        keep(null);
      }),
    publish: (note, sign) =>
      run(async () => {
        if (!draft.value) return;
        const text = JSON.stringify(draft.value);
        published.value = await requester.request('publish/make', { text, note, sign });
        draft.value = null;
        void key.refresh();
        onPublished();
      }),
    publishAgain: (hash, note) =>
      run(async () => {
        published.value = await requester.request('publish/again', { hash, note });
        onPublished();
      }),
    async review(note) {
      if (!draft.value) return null;
      try {
        return await requester.request('draft/review', { text: JSON.stringify(draft.value), note });
      } catch (reason) {
        error.value = codeOf(reason);
        return null;
      }
    },
    survey,
    crm,
    refreshSurvey,
    counts,
    key,
    dispose: counts.dispose,
    async markdown() {
      try {
        const text = draft.value && JSON.stringify(draft.value);
        return await requester.request('standard/markdown', text === null ? {} : { text });
      } catch (reason) {
        error.value = codeOf(reason);
        return null;
      }
    },
  };
}
