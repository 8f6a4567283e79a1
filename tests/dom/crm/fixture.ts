/** Shows the pages under `tests/fixtures/crm` in the test environment. */
import type { KnownAdapter } from '../../../lib/crm/adapter-slot';
import type { CrmFixture } from '../../fixtures/crm-fixtures';
import { openShadowRoots } from './open-shadow';
import { respellElements, respellSelectors } from './underscores';

export { crmFixtures as fixtures, partsOf } from '../../fixtures/crm-fixtures';
export { readingOf } from '../../fixtures/reading-of';

respellSelectors();

/** The adapters of all folders, by folder. */
export function adapters(): ReadonlyMap<string, KnownAdapter> {
  const modules = import.meta.glob<Record<string, KnownAdapter>>('../../../lib/crm/*/index.ts', {
    eager: true,
  });
  const found = Object.entries(modules).flatMap(([path, module]) => {
    const adapter = Object.entries(module).find(([name]) => name.endsWith('Adapter'))?.[1];
    return adapter ? [[path.split('/').at(-2) ?? '', adapter] as const] : [];
  });
  return new Map(found);
}

interface TestWindow {
  readonly settings: { handleDisabledFileLoadingAsSuccess: boolean };
  setURL(url: string): void;
}

/** Puts a fixture into the document under its own address. */
export function show({ html, expected }: CrmFixture): void {
  const page = new DOMParser().parseFromString(respellElements(html), 'text/html');
  const { happyDOM } = window as unknown as { happyDOM: TestWindow };
  happyDOM.settings.handleDisabledFileLoadingAsSuccess = true;
  happyDOM.setURL(expected.url);
  document.documentElement.lang = expected.lang ?? page.documentElement.lang;
  document.title = page.title;
  document.body.className = page.body.className;
  document.body.innerHTML = page.body.innerHTML;
  openShadowRoots(document.body);
}
