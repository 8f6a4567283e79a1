/** CRMs on hosts of their own are told by their pages: each by its own, none by another's. */
import { describe, expect, it } from 'vitest';
import { recogniseCrm } from '../../../lib/crm/recognise';
import { fixtures } from './fixture';

const modules = import.meta.glob<{ recognise(doc: Document): boolean }>('../../../lib/crm/*/recognise.ts', {
  eager: true,
});
const known = Object.entries(modules).map(([path, { recognise }]) => ({
  crm: path.split('/').at(-2) ?? '',
  recognise,
}));
const pages = fixtures();
const parsed = new Map<string, Document>();

/** Each page is parsed once for all tests. */
function parse(html: string): Document {
  const doc = parsed.get(html) ?? new DOMParser().parseFromString(html, 'text/html');
  parsed.set(html, doc);
  return doc;
}

describe.each(known)('recognising $crm', ({ crm, recognise }) => {
  it.each(pages.filter((page) => page.crm === crm))('knows its page $name', ({ html }) => {
    expect(recognise(parse(html))).toBe(true);
  });

  it('knows no page of another CRM', { timeout: 60_000 }, () => {
    const claimed = pages.filter((page) => page.crm !== crm && recognise(parse(page.html)));
    expect(claimed.map((page) => `${page.crm} ${page.name}`)).toEqual([]);
  });
});

it.each(pages)(
  'recogniseCrm names the CRM of $crm $name when firms run it themselves, and none else',
  (page) => {
    const selfHosted = known.some(({ crm }) => crm === page.crm);
    expect(recogniseCrm(parse(page.html))).toBe(selfHosted ? page.crm : null);
  },
);
