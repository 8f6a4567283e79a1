import type { CrmAdapter, Root, StageStep } from './adapter';
import { activeLayer, findControls, findFields, findStageBars, pageKind } from './universal';

/** How to understand cards and forms that nobody has described. */
export const universalPage: Pick<CrmAdapter, 'pageAt' | 'fields' | 'stage'> = {
  pageAt: (url, doc) => pageKind(doc, url),
  fields: { list: findFields, layer: activeLayer },
  stage: {
    current: (root) => stepsOf(root).find(({ current }) => current)?.label ?? null,
    stages: stepsOf,
    controls: findControls,
  },
};

function stepsOf(root: Root): readonly StageStep[] {
  return findStageBars(root)[0]?.steps ?? [];
}
