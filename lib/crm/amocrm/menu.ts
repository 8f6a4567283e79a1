/** The left menu of amoCRM, with the entries that widgets add. */
import { outerRoot } from '../../dom/read-roots';
import { textOf } from '../../dom/read-text';
import type { MenuCandidate, Root } from '../adapter';
import { type KnownRow, knownMenu } from '../known-menu';
import { MENU } from './selectors';

/** The menu under `root`; empty before it is drawn and in the navigation that is not known. */
export function findMenus(root: Root): MenuCandidate[] {
  const box = outerRoot(root).querySelector(MENU.root);
  const menu = box && knownMenu(box, [...box.querySelectorAll(MENU.row)].flatMap(rowOf));
  return menu ? [menu] : [];
}

function rowOf(row: Element): KnownRow[] {
  const element = row.querySelector(MENU.link);
  if (!element) return [];
  const label = textOf(row.querySelector(MENU.text), 80);
  return [{ element, row, level: 0, key: keyOf(row), active: row.matches(MENU.active), label }];
}

/** All entries of widgets share one entity: their code and place tell them apart. */
function keyOf(row: Element): string | null {
  const widget = row.getAttribute('data-widget-code');
  if (widget) return `data-widget=${widget}/${row.getAttribute('data-widget-item') ?? ''}`;
  const entity = row.getAttribute('data-entity');
  return entity && `data-entity=${entity}`;
}
