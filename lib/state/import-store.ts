import { type ReadonlySignal, signal } from '@preact/signals';
import type { ImportContext } from '../domain/history/import/closed-deals';
import type { ImportField } from '../domain/history/import/column-mapping';
import { type ImportedTable, MOST_BYTES, type TableResult } from '../domain/history/import/table';
import type { ImportPreview, ImportSummary } from '../domain/history/views';
import { codeOf, createResource, type Resource } from './resource';
import type { Requester } from './transport';

/** What the person may settle where the table leaves it open; null takes a saying back. */
export type ImportSayings = {
  readonly [Key in 'currency' | 'dateOrder' | 'decimal']?: ImportContext[Key] | null;
};

/** Where an import stands. Nothing is stored before `done`. */
export type ImportStep =
  | { readonly kind: 'waiting' }
  | { readonly kind: 'reading'; readonly name: string }
  /** `place` names row or cells where the file says no; codes of the background have none. */
  | { readonly kind: 'refused'; readonly name: string; readonly reason: string; readonly place: string }
  | {
      readonly kind: 'preview';
      readonly name: string;
      readonly table: ImportedTable;
      readonly preview: ImportPreview;
      readonly sayings: ImportSayings;
      /** What amounts and dates were read with. */
      readonly context: ImportContext;
      /** Code of the last request that failed; the preview is the one before it. */
      readonly error: string | null;
    }
  | { readonly kind: 'done'; readonly summary: ImportSummary; readonly replaced: boolean }
  | { readonly kind: 'undone'; readonly name: string };

export interface ImportStore {
  readonly step: ReadonlySignal<ImportStep>;
  /** Imports that are kept, newest first. */
  readonly imports: Resource<readonly ImportSummary[]>['state'];
  readFile(file: File): Promise<void>;
  paste(text: string, name: string): Promise<void>;
  /** Say what a column holds; a field that another column had goes over to this one. */
  assign(column: number, field: ImportField | null): Promise<void>;
  say(sayings: ImportSayings): Promise<void>;
  commit(): Promise<void>;
  /** Take back an import: the one just made, or an older one. */
  remove(summary: ImportSummary): Promise<void>;
  startOver(): void;
}

/** Where and when the person is, for dates and amounts that leave it open. */
export type ImportPlace = () => Pick<ImportContext, 'today' | 'locale' | 'utcOffset' | 'currency'>;

/** An import of closed deals into one account, from the file to its undoing. */
export function createImportStore({ request }: Requester, account: string, place: ImportPlace): ImportStore {
  const step = signal<ImportStep>({ kind: 'waiting' });
  const imports = createResource(async () => (await request('import/list', { account })).imports);
  void imports.refresh();

  /** The latest look at the table; earlier ones that come back late have nothing to say any more. */
  let latest: Promise<void> = Promise.resolve();
  let looks = 0;

  const look = (...asked: Parameters<typeof lookNow>): Promise<void> => {
    latest = lookNow(...asked);
    return latest;
  };

  const lookNow = async (
    name: string,
    table: ImportedTable,
    mapping: readonly (string | null)[] | null,
    sayings: ImportSayings,
  ): Promise<void> => {
    const before = step.peek();
    const mine = ++looks;
    const { header, rows, decimal } = table;
    const context = contextOf({ ...place(), ...sayings });
    try {
      const asked = { account, name, table: { header, rows, decimal }, mapping, context };
      const preview = await request('import/preview', asked);
      if (mine !== looks) return;
      step.value = { kind: 'preview', name, table, preview, sayings, context, error: null };
    } catch (error) {
      if (mine !== looks) return;
      const reason = codeOf(error);
      step.value =
        before.kind === 'preview'
          ? { ...before, error: reason }
          : { kind: 'refused', name, reason, place: '' };
    }
  };

  const take = async (name: string, read: () => Promise<TableResult>): Promise<void> => {
    looks++;
    step.value = { kind: 'reading', name };
    const result = await read().catch((): TableResult => ({ ok: false, reason: 'not-text' }));
    if (result.ok) await look(name, result.table, null, {});
    else step.value = { kind: 'refused', name, reason: result.reason, place: result.place ?? '' };
  };

  return {
    step,
    imports: imports.state,
    readFile: (file) =>
      take(file.name, async () => {
        if (file.size > MOST_BYTES) return { ok: false, reason: 'too-large' };
        const { readFile } = await import('../domain/history/import/read-file');
        return readFile(new Uint8Array(await file.arrayBuffer()));
      }),
    paste: (text, name) =>
      take(name, async () => {
        const { readDelimited } = await import('../domain/history/import/delimited-text');
        return readDelimited(text);
      }),
    async assign(column, field) {
      const now = step.peek();
      if (now.kind !== 'preview') return;
      const others = now.preview.mapping.map((each) => (each === field ? null : each));
      const mapping = others.map((each, at) => (at === column ? field : each));
      await look(now.name, now.table, mapping, now.sayings);
    },
    async say(sayings) {
      const now = step.peek();
      if (now.kind !== 'preview') return;
      await look(now.name, now.table, now.preview.mapping, { ...now.sayings, ...sayings });
    },
    async commit() {
      // What is taken is what the person sees chosen, though its preview may still be on its way.
      await latest;
      const now = step.peek();
      if (now.kind !== 'preview') return;
      try {
        const summary = await request('import/commit', { token: now.preview.token });
        step.value = { kind: 'done', summary, replaced: now.preview.again !== null };
        await imports.refresh();
      } catch (error) {
        // The background may have slept meanwhile and forgotten the preview: it is asked for anew, the person presses again.
        const code = codeOf(error);
        if (code === 'preview-gone') await look(now.name, now.table, now.preview.mapping, now.sayings);
        const then = step.peek();
        if (then.kind === 'preview') step.value = { ...then, error: code };
      }
    },
    async remove({ id, name }) {
      try {
        await request('import/delete', { id });
        step.value = { kind: 'undone', name };
      } catch (error) {
        step.value = { kind: 'refused', name, reason: codeOf(error), place: '' };
      }
      await imports.refresh();
    },
    startOver() {
      looks++;
      step.value = { kind: 'waiting' };
    },
  };
}

/** Without what is not said. */
function contextOf({
  currency,
  dateOrder,
  decimal,
  ...place
}: Omit<ImportContext, keyof ImportSayings> & ImportSayings): ImportContext {
  return {
    ...place,
    ...(currency ? { currency } : {}),
    ...(dateOrder ? { dateOrder } : {}),
    ...(decimal ? { decimal } : {}),
  };
}
