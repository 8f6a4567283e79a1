/**
 * Vendors rename classes and attributes when they like. Every hook that an adapter leans on is
 * renamed in its pages, one at a time: then a deal may be missed, but no amount may become wrong.
 */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type FixtureTruth, type ReadDeal, scoreOf, truthOf } from '../../run/reading/compare';
import { adapters, fixtures, readingOf, show } from './fixture';

const known = adapters();
/** One list and one board of each CRM, in the form that everything stands in the document. */
const pages = [...known.keys()].flatMap((crm) =>
  ['list.', 'board.'].flatMap((kind) =>
    fixtures()
      .filter((page) => page.crm === crm && page.name.startsWith(kind) && hasDeals(page.expected))
      .slice(0, 1),
  ),
);

function hasDeals(expected: object): boolean {
  return ((expected as FixtureTruth).deals?.deals?.length ?? 0) > 0;
}

/** Classes and attributes that the selectors of a CRM name. */
function hooksOf(crm: string): string[] {
  const text = readFileSync(`lib/crm/${crm}/selectors.ts`, 'utf8').replace(/\/\/.*|\/\*[\s\S]*?\*\//g, '');
  const classes = [...text.matchAll(/\.([a-zA-Z_][\w-]{2,})/g)].map(([, name]) => name ?? '');
  const attributes = [...text.matchAll(/\[(data-[\w-]+)/g)].map(([, name]) => name ?? '');
  return [...new Set([...classes, ...attributes])];
}

/** The page with one hook under another name, wherever it stands as a whole word of a tag. */
function renamed(html: string, hook: string): string {
  const word = new RegExp(`(?<=[\\s"'])${hook.replace(/[-]/g, '\\-')}(?=[\\s"'=>])`, 'g');
  return html.replace(/<[a-z][^>]*>/gi, (tag) => tag.replace(word, `x-${hook}`));
}

interface Read {
  readonly deals?: readonly {
    id: string;
    title?: string;
    stage?: string;
    amount?: [number, string, number?];
  }[];
}

function dealsOf(read: unknown): ReadDeal[] {
  return ((read as Read).deals ?? []).map(({ id, title = null, stage = null, amount }) => ({
    id,
    title,
    stage,
    amount: amount ? [amount[0], amount[1], amount[2] ?? 0] : null,
  }));
}

/** Deals that were still read right with one hook gone, of all that the pages show. */
const kept = { right: 0, of: 0 };

describe.each(pages)('$crm $name', (page) => {
  const hooks = hooksOf(page.crm).filter((hook) => renamed(page.html, hook) !== page.html);

  it('leans on hooks that can be renamed', () => {
    expect(hooks.length).toBeGreaterThan(0);
  });

  it.each(hooks)('gives no wrong amount without %s', (hook) => {
    const adapter = known.get(page.crm);
    if (!adapter) throw new Error(`No adapter for ${page.crm}.`);
    show({ ...page, html: renamed(page.html, hook) });
    const deals = dealsOf(readingOf(adapter, page.expected).deals);
    const { deals: truth } = truthOf(page.expected as FixtureTruth);
    const score = scoreOf(
      { menu: undefined, fields: undefined, deals: truth },
      { menu: [], fields: [], deals },
    );
    kept.right += score.deals.right;
    kept.of += score.deals.of;
    expect(score.wrongAmounts, score.misses.join('\n')).toBe(0);
  });
});

it('still reads nine deals in ten, because the reader of unknown pages stands behind every part', () => {
  expect(kept.of).toBeGreaterThan(500);
  expect(kept.right / kept.of).toBeGreaterThan(0.9);
});
