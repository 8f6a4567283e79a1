import type { DealRef } from '../outlook';
import type { NumbersView } from '../views';
import { ownerName } from './people';

/** Who looks at a list. */
export interface Viewer {
  /** True for a person who sees the own row of people alone, and so no colleague's name. */
  readonly alone: boolean;
  /** The person's name as the CRM shows it among the owners; null while nobody has told it. */
  readonly ownerName: string | null;
}

/** Somebody who may see every name. */
export const EVERYBODY: Viewer = { alone: false, ownerName: null };

interface Owned {
  readonly owner: string | null;
}

/**
 * Takes colleagues' names out of a list. The deals stay, for the number above them was added up from all of them.
 * @returns the same list where the person may see every name
 */
export function withoutColleagues<Ref extends Owned>(refs: readonly Ref[], viewer: Viewer): readonly Ref[] {
  return viewer.alone ? refs.map((ref) => (isOwn(ref, viewer) ? ref : { ...ref, owner: null })) : refs;
}

/** How many of the deals belong to somebody else by name; null where every name may be seen. */
export function ofColleagues(refs: readonly Owned[], viewer: Viewer): number | null {
  if (!viewer.alone) return null;
  return refs.filter((ref) => ownerName(ref.owner) !== null && !isOwn(ref, viewer)).length;
}

/** The forecast, stuck deals and warnings as one person may see them. */
export function numbersFor(view: NumbersView, viewer: Viewer): NumbersView {
  if (!viewer.alone) return view;
  const { outlook, warnings } = view;
  const hide = <Listed extends { readonly deals: readonly DealRef[] }>(listed: Listed): Listed => ({
    ...listed,
    deals: withoutColleagues(listed.deals, viewer),
  });
  const pipelines = outlook?.pipelines.map((one) => {
    const { items } = one.stuck;
    const stuck = {
      ...one.stuck,
      items: withoutColleagues(items, viewer),
      others: ofColleagues(items, viewer),
    };
    return { ...one, stuck };
  });
  return {
    ...view,
    outlook: outlook && { ...outlook, pipelines: pipelines ?? [] },
    warnings: warnings && { ...warnings, shown: warnings.shown.map(hide) },
  };
}

function isOwn({ owner }: Owned, { ownerName: own }: Viewer): boolean {
  const name = ownerName(owner)?.toLocaleLowerCase();
  return name !== undefined && name === ownerName(own)?.toLocaleLowerCase();
}
