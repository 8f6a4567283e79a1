/** The part of the report that runs inside a page: the reader of unknown pages, without any adapter. */
import { readDeals } from '../../../lib/crm/universal/read-deals';
import { universalPage } from '../../../lib/crm/universal-page';
import { universalSite } from '../../../lib/crm/universal-site';
import type { PageReading, Question } from './compare';

/** Reads the document that it stands in. */
function read({ today, lang, currency, known }: Question): PageReading {
  if (lang) document.documentElement.lang = lang;
  const url = new URL(location.href);
  const menu = universalSite.menu.find(document)[0]?.items ?? [];
  const root = universalPage.fields.layer(document) ?? document;
  const result = readDeals(document, { url, today, currency, known });
  const deals = result.kind === 'read' ? result.reading.deals : [];
  return {
    menu: menu.map(({ label }) => label),
    deals: deals.map(({ id, title, stage, amount }) => ({
      id,
      title,
      stage,
      amount: amount && [amount.minor, amount.currency, amount.within ?? 0],
    })),
    fields: universalPage.fields.list(root).map(({ label, value }) => ({ label, value })),
  };
}

Object.assign(globalThis, { preludeRead: read });
