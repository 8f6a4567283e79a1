import { effect, type ReadonlySignal, type Signal, signal, untracked } from '@preact/signals';
import { EXPORT_COLUMNS, type ExportRow, HISTORY_COLUMNS } from '../domain/history/export/export-columns';
import {
  csvStyleOf,
  type ExportFile,
  type ExportFormat,
  expectedBytes,
  exportFile,
  type FilePart,
  MEDIA_TYPES,
} from '../domain/history/export/export-file';
import { addDays } from '../domain/pipeline';
import { maskNames } from '../domain/privacy/privacy-settings';
import { viewPlace } from '../domain/view-key';
import type { ExportPart, ExportScope, ExportWhat } from '../platform/export-messages';
import { codeOf, createResource, type Resource } from './resource';
import type { Requester, Unsubscribe } from './transport';

/** Days back from today; null for all there is. */
export const EXPORT_PERIODS = [null, 30, 90, 365] as const;

export interface ExportChoice {
  readonly what: ExportWhat;
  readonly days: (typeof EXPORT_PERIODS)[number];
  readonly format: ExportFormat;
  /** True to give titles, people and companies as initials and numbers. */
  readonly masked: boolean;
}

/** What would be saved. */
export interface ExportPlan {
  readonly rows: number;
  /** Readings among them that did not show all deals. */
  readonly notWhole: number;
  readonly readings: number;
  readonly undated: number;
  /** About so many bytes, judged by some of the rows. */
  readonly bytes: number;
}

export interface SavedFile {
  readonly parts: readonly FilePart[];
  readonly name: string;
  readonly type: string;
}

export interface ExportStore {
  readonly choice: Signal<ExportChoice>;
  readonly plan: Resource<ExportPlan>['state'];
  /** Share of the rows that are in the file, while it is made; null otherwise. */
  readonly progress: ReadonlySignal<number | null>;
  readonly outcome: ReadonlySignal<{ readonly saved: string } | { readonly refused: string } | null>;
  /** Null when the file could not be made; `outcome` says why. */
  make(): Promise<SavedFile | null>;
  readonly dispose: Unsubscribe;
}

const PIECE = 5000;
const SAMPLE = 200;

/** A Parquet file is made whole in memory, the others piece by piece. */
const MOST_ROWS: Readonly<Record<ExportFormat, number>> = {
  csv: 5_000_000,
  jsonl: 5_000_000,
  json: 5_000_000,
  parquet: 500_000,
};

const FIRST: ExportChoice = { what: 'open', days: null, format: 'csv', masked: false };

interface ExportPlace {
  readonly account: string;
  readonly locale: () => string;
  /** Today where the person is. */
  readonly today: () => string;
}

/** Exports of one account. */
export function createExportStore({ request }: Requester, place: ExportPlace): ExportStore {
  const choice = signal(FIRST);
  const progress = signal<number | null>(null);
  const outcome = signal<ReturnType<ExportStore['outcome']['peek']>>(null);

  const scopeOf = ({ what, days }: ExportChoice): ExportScope => ({
    account: place.account,
    what,
    since: days === null || what === 'open' ? null : addDays(place.today(), -days),
  });
  const begin = ({ format, what }: ExportChoice): ExportFile =>
    exportFile(format, what === 'history' ? HISTORY_COLUMNS : EXPORT_COLUMNS, csvStyleOf(place.locale()));
  const rowsOf = async (
    chosen: ExportChoice,
    part: ExportPart,
    version: string,
    skip: number,
    most: number,
  ) => {
    const asked = { ...scopeOf(chosen), part: part.id, version, skip, count: most };
    const { rows } = await request('export/rows', asked);
    return chosen.masked ? maskNames<readonly ExportRow[]>(rows).map(maskView) : rows;
  };

  const plan = createResource(async (): Promise<ExportPlan> => {
    const chosen = choice.peek();
    const { parts, undated, version } = await request('export/parts', scopeOf(chosen));
    const rows = sumOf(parts);
    const first = parts.find((part) => part.rows > 0);
    const sample = first ? await rowsOf(chosen, first, version, 0, SAMPLE) : [];
    const file = begin(chosen);
    file.add(sample);
    return {
      rows,
      undated,
      readings: parts.filter(({ day }) => day !== null).length,
      notWhole: parts.filter(({ reading }) => reading !== null && reading !== 'whole').length,
      bytes: expectedBytes(file.end(), sample.length, rows),
    };
  });

  const fill = async (chosen: ExportChoice): Promise<SavedFile> => {
    const { parts, version } = await request('export/parts', scopeOf(chosen));
    const all = sumOf(parts);
    if (all > MOST_ROWS[chosen.format]) throw Object.assign(new Error(), { code: 'too-many-rows' });
    const file = begin(chosen);
    let done = 0;
    for (const part of parts) {
      for (let skip = 0; skip < part.rows; skip += PIECE) {
        const rows = await rowsOf(chosen, part, version, skip, PIECE);
        file.add(rows);
        done += rows.length;
        progress.value = done / Math.max(1, all);
      }
    }
    const { what, format } = chosen;
    const name = `${place.account.replace(/[^\w.-]+/g, '-')}-${what}-${place.today()}.${format}`;
    return { parts: file.end(), name, type: MEDIA_TYPES[format] };
  };

  return {
    choice,
    plan: plan.state,
    progress,
    outcome,
    async make() {
      outcome.value = null;
      progress.value = 0;
      try {
        const file = await fill(choice.peek());
        outcome.value = { saved: file.name };
        return file;
      } catch (error) {
        outcome.value = { refused: codeOf(error) };
        return null;
      } finally {
        progress.value = null;
      }
    },
    dispose: effect(() => {
      choice.value;
      untracked(() => {
        outcome.value = null;
        void plan.refresh();
      });
    }),
  };
}

function sumOf(parts: readonly ExportPart[]): number {
  return parts.reduce((sum, { rows }) => sum + rows, 0);
}

/** A filter may name a person: of a masked row's view only what it is and where it lies is kept. */
function maskView(row: ExportRow): ExportRow {
  return row.view === undefined ? row : { ...row, view: viewPlace(row.view) };
}
