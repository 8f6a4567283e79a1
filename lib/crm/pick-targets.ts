/** Everything on a page that a person may point at, in the page itself and in frames of the same site. */

import { documentsOf } from '../dom/picker/frames';
import type { Target } from '../dom/picker/targets';
import { elementOf } from '../dom/read-roots';
import type { AnchorKind } from '../domain/anchors';
import type { PickerTexts } from '../locales/picker';
import type { CrmAdapter, StageStep } from './adapter';
import { SURE_ENOUGH } from './adapter';
import { looseFieldAt } from './anchors/loose-fields';
import { listOfTwo, looseMenu } from './anchors/loose-menus';
import { looseSaves } from './anchors/loose-saves';
import { sightFields, sightSaves, sightStages } from './anchors/sight-fields';
import { sightItems, sightMenus } from './anchors/sight-menus';
import { sightColumns, sightTables } from './anchors/sight-tables';
import type { Sighting } from './anchors/sighting';
import { findBoards } from './universal/boards';
import { findStageBars } from './universal/stage-bar';
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
  return [
    ...recordSightings(doc, known),
    ...sightStages(barsOf(doc, known)),
    ...sightColumns(tables),
    ...sightTables(tables, boards),
    ...sightItems(menus),
    ...sightMenus(menus),
  ];
}

/** The bar that the reader would take, and others that look like one. */
function barsOf(doc: Document, known: Known): (readonly StageStep[])[] {
  const first = known.stage.stages(doc);
  const others = findStageBars(doc).filter(({ sure }) => sure > 0.3);
  const isFirst = (steps: readonly StageStep[]) => steps[0]?.element === first[0]?.element;
  return [first, ...others.map(({ steps }) => steps).filter((steps) => !isFirst(steps))];
}

/** What belongs to one record. Filters of a list are no fields of a record. */
function recordSightings(doc: Document, known: Known): Sighting[] {
  const layer = known.fields.layer(doc);
  const kind = layer ? 'form' : known.pageAt(new URL(doc.URL, location.href), doc)?.kind;
  if (kind === 'list' || kind === 'board') return [];
  const fields = known.fields.list(layer ?? doc).filter(({ sure }) => sure >= 0.45);
  const controls = known.stage.controls(layer ?? doc).filter(({ sure }) => sure >= 0.5);
  const place = layer ?? doc.querySelector('form');
  const others = place ? looseSaves(place, controls) : [];
  return [...sightFields(fields), ...sightSaves([...controls, ...others])];
}

/** The field that the words at this place name; null in links and buttons, which are rows of some list. */
export function wordsTarget(element: Element, words: PickerTexts): PickTarget | null {
  const { defaultView } = element.ownerDocument;
  const isPressed = element.closest(PRESSED) || defaultView?.getComputedStyle(element).cursor === 'pointer';
  if (isPressed || elementOf(element.ownerDocument) === element) return null;
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
