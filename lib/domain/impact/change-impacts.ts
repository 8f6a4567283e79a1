import type { Change, RequiredRule } from '../standard';
import { changeKey } from '../standard/change-key';
import { foldLabel, makeNames } from '../standard/names';
import type { Dictionary } from '../standard/types';
import type { VisitShare } from '../views';
import type { ChangeImpact, StageCounts } from './impact-types';
import { ALWAYS } from './required-counts';

/** What is known here beside the deals' fields. */
export interface KnownHere {
  readonly dictionary: Dictionary;
  readonly cells: Readonly<Record<string, StageCounts>>;
  /** Stage label → open deals on it. */
  readonly openOn: ReadonlyMap<string, number>;
  readonly open: number;
  readonly visits: readonly VisitShare[];
}

/** The impact of each change that can be counted, by `changeKey`. */
export function changeImpacts(changes: readonly Change[], here: KnownHere): Record<string, ChangeImpact> {
  const names = makeNames(here.dictionary);
  const labels = (kind: 'menu' | 'stages', id: string) => new Set(names.labelsOf(kind, id).map(foldLabel));
  const cellOf = (item: string, from: string | undefined) => {
    const cells = here.cells[names.keyOf('fields', item, 'deal')];
    return cells?.[from === undefined ? ALWAYS : names.keyOf('stages', from)];
  };
  const impactOf = ({ code, item = '', entity, after }: Change): ChangeImpact | null => {
    if (entity !== undefined && entity !== 'deal') return null;
    if (code === 'required-added' || code === 'required-changed') {
      const cell = cellOf(item, (after as unknown as RequiredRule | null)?.fromStage);
      return cell && cell.of > 0 ? { kind: 'required', ...cell } : null;
    }
    if (code === 'field-hidden') {
      const cell = cellOf(item, undefined);
      if (!cell || cell.of === 0) return null;
      return { kind: 'filled', of: cell.of, filled: cell.of - cell.failing, unknown: cell.unknown };
    }
    if (code === 'probability-changed' && here.open > 0) {
      const wanted = labels('stages', item);
      const open = [...here.openOn].filter(([label]) => wanted.has(foldLabel(label)));
      return { kind: 'stage', open: open.reduce((sum, [, n]) => sum + n, 0), of: here.open };
    }
    return code === 'menu-item-hidden' ? visitsOf(here.visits, labels('menu', item)) : null;
  };
  return Object.fromEntries(
    changes.flatMap((change) => {
      const impact = impactOf(change);
      return impact ? [[changeKey(change), impact] as const] : [];
    }),
  );
}

function visitsOf(visits: readonly VisitShare[], labels: ReadonlySet<string>): ChangeImpact | null {
  const of = visits.reduce((sum, { count }) => sum + count, 0);
  if (of === 0) return null;
  const own = visits.filter(({ label }) => labels.has(foldLabel(label)));
  return { kind: 'visits', times: own.reduce((sum, { count }) => sum + count, 0), of };
}
