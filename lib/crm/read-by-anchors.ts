/**
 * What a person pointed at stands before what any reader thinks. Part by part:
 * a field, stage bar or save button that was taught is used where it is found
 * again; everything else comes from the adapter or the reader as before.
 */
import type { Anchors } from '../domain/anchors';
import type { CrmAdapter, FormField, RecordControl, Root, StageStep } from './adapter';
import { findAnchors } from './anchors/find-anchors';
import { looseFields } from './anchors/loose-fields';
import { noted, type Taught, taughtOf } from './anchors/noted';
import { sightFields, sightSaves, sightStages } from './anchors/sight-fields';

type PagePart = Pick<CrmAdapter, 'pageAt' | 'fields' | 'stage'>;

/** Cards and forms as they were taught. */
export function pageByAnchors(page: PagePart, anchors: Anchors): PagePart {
  const fields = taughtOf(anchors, 'field');
  const stages = taughtOf(anchors, 'stage');
  const saves = taughtOf(anchors, 'save');
  return {
    pageAt: page.pageAt,
    fields:
      fields.length === 0
        ? page.fields
        : { ...page.fields, list: (root) => named(root, page.fields.list(root), fields) },
    stage: {
      ...page.stage,
      ...(stages.length > 0 ? taughtStages(page.stage, stages) : {}),
      controls: (root) => withSaves(page.stage.controls(root), saves),
    },
  };
}

/** Fields under the ids they were taught as; one that no reader sees is looked for by its words. */
function named(root: Root, found: readonly FormField[], taught: Taught): readonly FormField[] {
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

function taughtStages(
  stage: PagePart['stage'],
  taught: Taught,
): Pick<PagePart['stage'], 'stages' | 'current'> {
  const steps = (root: Root): readonly StageStep[] => {
    const found = stage.stages(root);
    const [match] = noted(findAnchors(taught, sightStages(found.length > 0 ? [found] : [])));
    return match?.sighting?.thing ?? found;
  };
  return {
    stages: steps,
    current: (root) => steps(root).find(({ current }) => current)?.label ?? stage.current(root),
  };
}

/** A taught way to save counts as certain; the others stay, because each of them saves. */
function withSaves(found: readonly RecordControl[], taught: Taught): readonly RecordControl[] {
  if (taught.length === 0) return found;
  const sure = new Set(noted(findAnchors(taught, sightSaves(found))).map(({ sighting }) => sighting?.thing));
  return found.map((control) => (sure.has(control) ? { ...control, sure: 1 } : control));
}
