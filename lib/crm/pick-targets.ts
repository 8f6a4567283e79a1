/** Everything on a page that a person may point at, in the page itself and in frames of the same site. */

import { documentsOf } from '../dom/picker/frames';
import type { Target } from '../dom/picker/targets';
import { elementOf } from '../dom/read-roots';
import type { AnchorKind } from '../domain/anchors';
import type { PickerTexts } from '../locales/picker';
import type { CrmAdapter } from './adapter';
import { SURE_ENOUGH } from './adapter';
import { looseFieldAt } from './anchors/loose-fields';
import { listOfTwo, looseMenu } from './anchors/loose-menus';
import { sightFields, sightSaves, sightStages } from './anchors/sight-fields';
import { sightItems, sightMenus } from './anchors/sight-menus';
import { sightColumns, sightTables } from './anchors/sight-tables';
import type { Sighting } from './anchors/sighting';
import { findBoards } from './universal/boards';
import { findTables } from './universal/tables';

/** A thing that may be taken, with everything it can be known again by. */
export interface PickTarget extends Target {
  readonly kind: AnchorKind;
  readonly sighting: Sighting;
}

export type Known = Pick<CrmAdapter, 'menu'> & Pick<CrmAdapter, 'pageAt' | 'fields' | 'stage'>;

const PRESSED =
  'a[href],button,[role="menuitem"],[role="link"],[role="button"],[role="tab"],[role="treeitem"]';

/** All targets of the documents that a person sees as one page. */
export function pickTargets(known: Known, words: PickerTexts): PickTarget[] {
  return documentsOf(document).flatMap((doc) => sightingsIn(doc, known).map((each) => targetOf(each, words)));
}

function sightingsIn(doc: Document, known: Known): Sighting[] {
  const menus = known.menu.find(doc).filter(({ sure }) => sure >= 0.3);
  const tables = findTables(doc).filter(({ sure }) => sure >= SURE_ENOUGH);
  const boards = findBoards(doc).filter(({ sure }) => sure >= SURE_ENOUGH);
  const stages = known.stage.stages(doc);
  return [
    ...recordSightings(doc, known),
    ...sightStages(stages.length > 0 ? [stages] : []),
    ...sightColumns(tables),
    ...sightTables(tables, boards),
    ...sightItems(menus),
    ...sightMenus(menus),
  ];
}

/** What belongs to one record. Filters of a list are no fields of a record. */
function recordSightings(doc: Document, known: Known): Sighting[] {
  const layer = known.fields.layer(doc);
  const kind = layer ? 'form' : known.pageAt(new URL(doc.URL, location.href), doc)?.kind;
  if (kind === 'list' || kind === 'board') return [];
  const fields = known.fields.list(layer ?? doc).filter(({ sure }) => sure >= 0.45);
  const saves = known.stage.controls(layer ?? doc).filter(({ sure }) => sure >= 0.5);
  return [...sightFields(fields), ...sightSaves(saves)];
}

/** The field that the words at this place name; null in links and buttons, which are rows of some list. */
export function wordsTarget(element: Element, words: PickerTexts): PickTarget | null {
  if (element.closest(PRESSED) || elementOf(document) === element) return null;
  const field = looseFieldAt(element);
  const [sighting] = field ? sightFields([field]) : [];
  return sighting ? targetOf(sighting, words) : null;
}

/** The menu that two of its rows imply; null when they are of no one list. */
export function listTarget(first: Element, second: Element, words: PickerTexts): PickTarget | null {
  const list = listOfTwo(first, second);
  const menu = list && looseMenu(list);
  const [sighting] = menu ? sightMenus([menu]) : [];
  return sighting ? targetOf(sighting, words) : null;
}

function targetOf(sighting: Sighting, words: PickerTexts): PickTarget {
  const { kind, element, parts, label, count, identity } = sighting;
  const { value = null, twins = 0 } = identity;
  const says = words.says({ kind, label, count, value, ofName: twins + 1 });
  return { kind, element, parts, says, sighting };
}
