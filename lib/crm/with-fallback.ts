/**
 * A known adapter first; where it finds nothing, the reader of unknown pages.
 * Vendors redesign when they like: an adapter that no longer fits must never be
 * worse than none.
 */
import { documentOf, outerRoot } from '../dom/read-roots';
import type { CrmAdapter, Root } from './adapter';
import type { KnownAdapter } from './adapter-slot';
import { hintedFields } from './read-by-parts';

type PagePart = Pick<CrmAdapter, 'pageAt' | 'fields' | 'stage'>;

/** What is known of cards and forms. */
export function pageWithFallback(known: KnownAdapter | undefined, universal: PagePart): PagePart {
  if (!known) return universal;
  const { stage } = known;
  const fields = known.fields ?? (known.fieldHints && hintedFields(known.fieldHints));
  /** The reader's answer, but for whole pages of many records: what rows and cards say is no record's field or stage. */
  const unlessMany = <T>(root: Root, none: T, ask: () => T) => (showsMany(known, root) ? none : ask());
  return {
    pageAt: (url, doc) => known.pageAt?.(url, doc) ?? universal.pageAt(url, doc),
    fields: {
      list: (root) =>
        firstFull(fields?.list(root), () => unlessMany(root, [], () => universal.fields.list(root))),
      layer: (root) => fields?.layer(root) ?? universal.fields.layer(root),
    },
    stage: {
      current: (root) => stage?.current(root) ?? unlessMany(root, null, () => universal.stage.current(root)),
      stages: (root) =>
        firstFull(stage?.stages(root), () => unlessMany(root, [], () => universal.stage.stages(root))),
      // Both: a way to save that the adapter does not know is still a way to save.
      controls: (root) => {
        const own = stage?.controls(root) ?? [];
        const known = new Set(own.map(({ element }) => element));
        return [...own, ...universal.stage.controls(root).filter(({ element }) => !known.has(element))];
      },
    },
  };
}

/** A deal reader of a known CRM, with the universal one behind it. */
export function dealsWithFallback(
  own: CrmAdapter['deals'] | undefined,
  universal: CrmAdapter['deals'],
): CrmAdapter['deals'] {
  if (!own) return universal;
  return {
    read: (root, context) => {
      const result = own.read(root, context);
      return result.kind === 'read' && result.reading.deals.length > 0
        ? result
        : universal.read(root, context);
    },
    open: (root, context) => own.open?.(root, context) ?? universal.open?.(root, context) ?? null,
  };
}

/** Whether `root` is a whole page that the adapter knows as a list or board. */
function showsMany(known: KnownAdapter, root: Root): boolean {
  const doc = documentOf(root);
  if (outerRoot(root) !== doc || !URL.canParse(doc.URL)) return false;
  const kind = known.pageAt?.(new URL(doc.URL), doc)?.kind;
  return kind === 'list' || kind === 'board';
}

function firstFull<T>(own: readonly T[] | undefined, otherwise: () => readonly T[]): readonly T[] {
  return own && own.length > 0 ? own : otherwise();
}
