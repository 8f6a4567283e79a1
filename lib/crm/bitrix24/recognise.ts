import { someOfClass } from '../by-class';

/** Ids and classes that only Bitrix24 has; its site engine alone, without a portal, shows none of them. */
const PORTAL = 'li[id^="bx_left_menu_"]';
const CRM = '.crm-entity-wrap [data-cid],.main-kanban .crm-kanban-item,table.main-grid-table[id^="CRM_"]';
const OUTER = ['crm-entity-wrap', 'main-kanban', 'main-grid-table'];

/** Whether a page of any host is Bitrix24's. */
export function recognise(doc: Document): boolean {
  return (
    !!doc.getElementById('menu-items-block')?.querySelector(PORTAL) ||
    OUTER.some((name) => someOfClass(doc, name, CRM))
  );
}
