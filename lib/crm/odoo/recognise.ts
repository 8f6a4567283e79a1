import { someOfClass } from '../by-class';

/** Whether a page of any host is Odoo's back office; its public websites have none of these. */
export function recognise(doc: Document): boolean {
  return (
    doc.body?.classList.contains('o_web_client') || someOfClass(doc, 'o_main_navbar', 'nav.o_main_navbar')
  );
}
