import { describe, expect, it } from 'vitest';
import { findAnchors } from '../../../lib/crm/anchors/find-anchors';
import { sightFields, sightSaves, sightStages } from '../../../lib/crm/anchors/sight-fields';
import { sightItems, sightMenus } from '../../../lib/crm/anchors/sight-menus';
import { sightColumns, sightTables } from '../../../lib/crm/anchors/sight-tables';
import type { Sighting } from '../../../lib/crm/anchors/sighting';
import { siteWithFallback } from '../../../lib/crm/site-with-fallback';
import { findBoards } from '../../../lib/crm/universal/boards';
import { findTables } from '../../../lib/crm/universal/tables';
import { universalPage } from '../../../lib/crm/universal-page';
import { universalSite } from '../../../lib/crm/universal-site';
import { pageWithFallback } from '../../../lib/crm/with-fallback';
import type { Anchor, AnchorKind } from '../../../lib/domain/anchors';
import { readAnchor } from '../../../lib/domain/standard/schema';
import { adapters, fixtures, show } from '../crm/fixture';

const known = adapters();

/** Everything on the shown page that a person could point at, by kind. */
function sightings(crm: string): Map<AnchorKind, readonly Sighting[]> {
  const adapter = known.get(crm);
  const menus = siteWithFallback(adapter, universalSite).menu.find(document);
  const page = pageWithFallback(adapter, universalPage);
  const layer = page.fields.layer(document) ?? document;
  const stages = page.stage.stages(document);
  const tables = findTables(document);
  return new Map<AnchorKind, readonly Sighting[]>([
    ['menu', sightMenus(menus)],
    ['item', sightItems(menus)],
    ['field', sightFields(page.fields.list(layer))],
    ['stage', sightStages(stages.length > 0 ? [stages] : [])],
    ['save', sightSaves(page.stage.controls(document))],
    ['table', sightTables(tables, findBoards(document))],
    ['column', sightColumns(tables)],
  ]);
}

/** As a build with other class names would make the page; nothing else changes. */
function hashClasses(seed: string): void {
  for (const element of document.body.querySelectorAll('[class]')) {
    const words = (element.getAttribute('class') ?? '').split(/\s+/).filter(Boolean);
    element.setAttribute('class', words.map((word) => `x${hashOf(seed + word)}`).join(' '));
  }
}

function hashOf(text: string): string {
  let hash = 7;
  for (const letter of text) hash = (hash * 31 + letter.charCodeAt(0)) >>> 0;
  return hash.toString(36);
}

const anchorOf = ({ kind, identity }: Sighting): Anchor => ({ kind, ...identity });

/** Whether two boxes are of one thing: the same, or one around the other. */
const touch = (a: Element, b: Element) => a === b || a.contains(b) || b.contains(a);

const totals = { taught: 0, same: 0, hashed: 0 };

describe.each(fixtures())('$crm $name', (fixture) => {
  it('finds what was shown again, and never something else', () => {
    show(fixture);
    const before = sightings(fixture.crm);
    const taught = [...before].flatMap(([kind, all]) => all.map((sighting) => ({ kind, sighting })));
    const found = (now: Map<AnchorKind, readonly Sighting[]>) =>
      taught.flatMap(({ kind, sighting }) => {
        const [match] = findAnchors([['a', anchorOf(sighting)]], now.get(kind) ?? []);
        return match?.sighting ? [{ was: sighting, is: match.sighting }] : [];
      });
    for (const { sighting } of taught) expect(readAnchor(anchorOf(sighting))).not.toBeNull();
    const same = found(before);
    for (const { was, is } of same) expect([was.label, is.element]).toEqual([was.label, was.element]);
    hashClasses('v2');
    const hashed = found(sightings(fixture.crm));
    for (const { was, is } of hashed)
      expect([was.kind, was.label, touch(was.element, is.element)]).toEqual([was.kind, was.label, true]);
    totals.taught += taught.length;
    totals.same += same.length;
    totals.hashed += hashed.length;
  });
});

it('over all pages nearly everything is found again, with other class names as well', () => {
  expect(totals.taught).toBeGreaterThan(500);
  expect(totals.same / totals.taught).toBeGreaterThan(0.98);
  expect(totals.hashed / totals.taught).toBeGreaterThan(0.95);
});
