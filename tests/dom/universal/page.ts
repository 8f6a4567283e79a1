import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { DealsRead, ReadContext } from '../../../lib/crm/adapter';
import { readDeals } from '../../../lib/crm/universal/read-deals';

const FIXTURES = join(process.cwd(), 'tests/fixtures/universal');

/** Puts a fixture into the document. */
export function show(name: string): Document {
  document.body.innerHTML = readFileSync(join(FIXTURES, `${name}.html`), 'utf8');
  return document;
}

/** Puts markup into the document. */
export function showHtml(html: string): Document {
  document.body.innerHTML = html;
  return document;
}

/** One element that must be there. */
export function one<E extends Element = Element>(selector: string): E {
  const found = document.querySelector<E>(selector);
  if (!found) throw new Error(`Nothing matches ${selector}.`);
  return found;
}

export function context(path = '/deals', more: Partial<ReadContext> = {}): ReadContext {
  return { url: new URL(path, 'https://crm.example'), today: '2026-11-23', ...more };
}

/** Reads the shown page and expects deals. */
export function deals(path = '/deals', more: Partial<ReadContext> = {}): DealsRead {
  const result = readDeals(document, context(path, more));
  if (result.kind !== 'read') throw new Error(`Refused as ${result.page}: ${result.why}.`);
  return result;
}
