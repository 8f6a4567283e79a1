/** Which view of Odoo a page shows: its list, board or form. */
import type { SearchRoot } from '../../dom/read-roots';
import { BOARD, FORM, LIST } from './selectors';

export interface View {
  readonly kind: 'list' | 'board' | 'card';
  readonly element: Element;
}

/** The outermost view; lists and boards inside a form belong to the form. */
export function viewOf(scope: SearchRoot): View | null {
  const list = outside(scope, LIST.table);
  if (list) return { kind: 'list', element: list };
  const board = outside(scope, BOARD.root);
  if (board) return { kind: 'board', element: board };
  const form = scope.querySelector(FORM.root);
  return form && { kind: 'card', element: form };
}

function outside(scope: SearchRoot, selector: string): Element | undefined {
  return [...scope.querySelectorAll(selector)].find((element) => !element.closest(LIST.inForm));
}

/** Whether a view shows deals, by what only deals have. */
export function isOfDeals({ kind, element }: View): boolean {
  if (kind === 'list') return element.querySelector('th[data-name="expected_revenue"]') !== null;
  if (kind === 'card') return element.matches(FORM.ofDeals) || element.querySelector(FORM.ofDeals) !== null;
  return element.closest(BOARD.ofDeals) !== null || element.querySelector(BOARD.amount) !== null;
}
