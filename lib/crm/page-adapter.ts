import type { PageAdapter } from './adapter';
import { activeLayer, findControls, findFields, findMenus, findStageBars, pageKind } from './universal';

/**
 * The adapter of a page that nobody has described. Its table reader is not
 * here: it is loaded only when there is a table to read.
 */
export const universalAdapter: PageAdapter = {
  id: 'universal',
  pageAt: (url, doc) => pageKind(doc, url),
  account: (url) => ({ id: url.host, name: null }),
  menu: { find: findMenus },
  fields: { list: findFields, layer: activeLayer },
  stage: {
    current: (root) => stepsOf(root).find(({ current }) => current)?.label ?? null,
    stages: stepsOf,
    controls: findControls,
  },
};

function stepsOf(root: Parameters<typeof findStageBars>[0]) {
  return findStageBars(root)[0]?.steps ?? [];
}
