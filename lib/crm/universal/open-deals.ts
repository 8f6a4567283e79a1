/** Lists and boards of unknown pages, opened to be looked at many times. */
import { deepRoots, documentOf, parentOf } from '../../dom/read-roots';
import type { LedgerRow } from '../../domain/reading';
import type { Board, DataTable, ReadContext, Root } from '../adapter';
import type { DealSight, DealSource, Lane } from '../deal-source';
import { bestBoard, type DealTable, totalOf } from './deal-places';
import { finish } from './finish-reading';
import { moreWays } from './more-ways';
import type { RawDeal } from './raw-deals';
import { readBoard, stagesOf } from './read-board';
import { readTable } from './read-table';
import { areRun, contentKey } from './record-ids';
import { shownFilter } from './shown-filter';
import { findTables } from './tables';

/** How far up from a table its headers may stand in a box of their own. */
const HEAD_NEAR = 6;

/** A list whose columns are known; rows are found anew at each look, since pages use their rows again. */
export function openTable(root: Root, context: ReadContext, { table, resolved }: DealTable): DealSource {
  const columns = columnsOf(table);
  let scope = scopeOf(table, columns);
  let current = table;
  const [first] = [readTable(table, resolved).raws];
  // Ids that only count the rows name other records after the list was sorted or turned.
  const countsRows = areRun(first.filter(({ skip }) => !skip).map(({ markupId }) => markupId));
  const find = () => findTables(scope).find((each) => columnsOf(each) === columns);
  const refind = () => {
    const found = findTables(root).find((each) => columnsOf(each) === columns);
    if (found) scope = scopeOf(found, columns);
    return found;
  };
  const look = (): DealSight | null => {
    const found = (scope.isConnected && find()) || refind();
    if (!found) return null;
    current = found;
    const { raws } = readTable(found, resolved);
    const known = countsRows ? raws.map((raw) => ({ ...raw, markupId: null })) : raws;
    const boxes = found.rows.filter((_, at) => !isBlank(raws[at])).map(({ element }) => element);
    return sightOf(known, [{ boxes, holder: found.element }]);
  };
  return {
    source: 'list',
    look,
    said: () => ({ total: totalOf(deepRoots(root), current), filter: filterOf(root) }),
    ways: () =>
      moreWays(root, { holder: current.element, boxes: current.rows.map(({ element }) => element) }),
    finish: (raws) => {
      const amount = resolved.of.get('amount');
      const amountHeader = (amount !== undefined && table.columns[amount]?.header) || '';
      const raw = { raws, resolved, questions: resolved.questions, amountHeader };
      const { sure, why } = table;
      return finish(root, context, raw, { source: 'list', total: null, labels: [], sure, why });
    },
  };
}

/** A board; its columns and cards are found anew at each look. */
export function openBoard(root: Root, context: ReadContext, board: Board): DealSource {
  let current = board;
  const labels = new Set<string>();
  const look = (): DealSight | null => {
    const scope = current.element.isConnected ? (parentOf(current.element) ?? root) : root;
    const found = bestBoard(scope, null) ?? (scope === root ? null : bestBoard(root, null));
    if (!found) return null;
    current = found;
    for (const { label } of found.columns) if (label) labels.add(label);
    return sightOf(readBoard(found, context).raws, found.columns.map(laneOf));
  };
  return {
    source: 'board',
    look,
    said: () => ({ total: stagesOf(current, NO_ROWS)[1].total, filter: filterOf(root) }),
    ways: () => {
      const boxes = current.columns.flatMap(({ cards }) => cards.map(({ element }) => element));
      return { ...moreWays(root, { holder: current.element, boxes }), next: null, previous: null };
    },
    finish: (raws) => {
      const [reading, source] = stagesOf(current, { ...NO_ROWS, raws });
      const all = source.labels.length > 0 ? [...labels] : [];
      return finish(root, context, reading, { ...source, total: null, labels: all });
    },
  };
}

const NO_ROWS = { raws: [], resolved: { of: new Map(), questions: [] }, questions: [], amountHeader: '' };

function laneOf({ element, cards }: Board['columns'][number]): Lane {
  return { boxes: cards.map((card) => card.element), holder: cards[0]?.element.parentElement ?? element };
}

/** What one look found, for the book of all looks. */
export function sightOf(raws: readonly RawDeal[], lanes: readonly Lane[]): DealSight {
  const rows: LedgerRow<RawDeal>[] = [];
  let waiting = 0;
  for (const raw of raws) {
    if (raw.skip?.reason === 'loading' || raw.late) waiting++;
    if (raw.skip) continue;
    const key = raw.hrefId ?? raw.markupId;
    rows.push({ key, content: contentKey(raw.texts), waiting: raw.late !== undefined, row: raw });
  }
  return { rows, lanes, waiting };
}

/** Spacers and the like stand for rows that are not drawn, and say nothing of how far the drawn ones reach. */
function isBlank(raw: RawDeal | undefined): boolean {
  return raw?.skip?.reason === 'no-content';
}

function filterOf(root: Root): string | null {
  return shownFilter(root, new URL(documentOf(root).URL));
}

/** What tells a table from another: its headers and the CRM's names of its columns. */
function columnsOf({ columns }: DataTable): string {
  return columns.map(({ header, name }) => `${header}\u001f${name ?? ''}`).join('\u001e');
}

/** The nearest box in which the table is found again with its headers. */
function scopeOf(table: DataTable, columns: string): Element {
  let scope: Element = table.element;
  for (let up = 0; up < HEAD_NEAR; up++) {
    const outer = parentOf(scope);
    if (!outer) break;
    scope = outer;
    if (findTables(scope).some((each) => columnsOf(each) === columns)) break;
  }
  return scope;
}
