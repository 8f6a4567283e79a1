/**
 * What a person pointed at stands before what any reader thinks. Part by part:
 * a field, stage bar or save button that was taught is used where it is found
 * again; everything else comes from the adapter or the reader as before.
 */
import { documentOf } from '../dom/read-roots';
import { type AnchorKind, type Anchors, belongsTo } from '../domain/anchors';
import type { CrmAdapter, FormField, RecordControl, Root, StageStep } from './adapter';
import { findAnchors } from './anchors/find-anchors';
import { looseFields } from './anchors/loose-fields';
import { looseSaves } from './anchors/loose-saves';
import { noted, type Taught, taughtOf } from './anchors/noted';
import { sightFields, sightSaves, sightStages } from './anchors/sight-fields';
import { addressOf } from './universal/page-kind';
import { findStageBars } from './universal/stage-bar';

type PagePart = Pick<CrmAdapter, 'pageAt' | 'fields' | 'stage'>;

/** Cards and forms as they were taught. What was taught of one kind of record is not looked for in another. */
export function pageByAnchors(page: PagePart, anchors: Anchors): PagePart {
  const taught = taughtOf(anchors, 'field', 'stage', 'save');
  if (taught.length === 0) return page;
  const here = (root: Root, kind: AnchorKind): Taught => {
    const { URL: address } = documentOf(root);
    const entity = URL.canParse(address) ? addressOf(new URL(address)).entity : null;
    return taught.filter(([, anchor]) => anchor.kind === kind && belongsTo(anchor, { entity }));
  };
  const steps = (root: Root) => taughtSteps(root, page.stage.stages(root), here(root, 'stage'));
  return {
    pageAt: page.pageAt,
    fields: {
      ...page.fields,
      list: (root) => named(root, page.fields.list(root), here(root, 'field')),
    },
    stage: {
      stages: steps,
      current: (root) =>
        (here(root, 'stage').length > 0 ? currentOf(steps(root)) : null) ?? page.stage.current(root),
      controls: (root) => withSaves(root, page.stage.controls(root), here(root, 'save')),
    },
  };
}

/** Fields under the ids they were taught as; one that no reader sees is looked for by its words. */
function named(root: Root, found: readonly FormField[], taught: Taught): readonly FormField[] {
  if (taught.length === 0) return found;
  const matches = noted(findAnchors(taught, sightFields(found)), (lost) => {
    const labels = lost.flatMap(([, { labels }]) => labels);
    const boxes = new Set(found.map(({ box }) => box));
    const unseen = looseFields(root, labels).filter(({ box }) => !boxes.has(box));
    return findAnchors(lost, sightFields([...found, ...unseen]));
  });
  const ids = new Map(
    matches.flatMap(({ sighting, anchor }) =>
      sighting && anchor.as ? [[sighting.thing.box, anchor.as] as const] : [],
    ),
  );
  const unseen = matches.flatMap(({ sighting }) =>
    sighting && !found.some(({ box }) => box === sighting.thing.box) ? [sighting.thing] : [],
  );
  return [...found, ...unseen].map((field) => {
    const id = ids.get(field.box);
    return id === undefined ? field : { ...field, id, why: ['taught', ...field.why] };
  });
}

/** The bar that was taught, also where a reader would have chosen another. */
function taughtSteps(root: Root, found: readonly StageStep[], taught: Taught): readonly StageStep[] {
  if (taught.length === 0) return found;
  const others = findStageBars(root).map(({ steps }) => steps);
  const isFound = (steps: readonly StageStep[]) => steps[0]?.element === found[0]?.element;
  const bars = [found, ...others.filter((steps) => !isFound(steps))].filter((steps) => steps.length > 0);
  const [match] = noted(findAnchors(taught, sightStages(bars)));
  return match?.sighting?.thing ?? found;
}

function currentOf(steps: readonly StageStep[]): string | null {
  return steps.find(({ current }) => current)?.label ?? null;
}

/** A taught way to save counts as certain; the others stay, because each of them saves. */
function withSaves(root: Root, found: readonly RecordControl[], taught: Taught): readonly RecordControl[] {
  if (taught.length === 0) return found;
  const matches = noted(findAnchors(taught, sightSaves(found)), (lost) =>
    findAnchors(lost, sightSaves([...found, ...looseSaves(root, found)])),
  );
  const sure = matches.flatMap(({ sighting }) => (sighting ? [{ ...sighting.thing, sure: 1 }] : []));
  const elements = new Set(sure.map(({ element }) => element));
  return [...sure, ...found.filter(({ element }) => !elements.has(element))];
}
