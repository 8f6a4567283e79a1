/** Every detector of pages against the known addresses of every CRM. */
import { describe, expect, it } from 'vitest';
import type { CrmPage } from '../../../lib/crm/adapter';

interface KnownUrl {
  readonly url: string;
  /** Null where the address alone does not tell what it shows. */
  readonly page: Pick<CrmPage, 'kind' | 'entity' | 'recordId'> | null;
}
type Detector = (url: URL) => CrmPage | undefined;

const folderOf = (path: string) => path.split('/').at(-2) ?? '';
const detectors = Object.entries(
  import.meta.glob<{ pageOf: Detector }>('../../../lib/crm/*/pages.ts', { eager: true }),
).map(([path, { pageOf }]) => ({ crm: folderOf(path), pageOf }));
const known = Object.entries(
  import.meta.glob<KnownUrl[]>('../../fixtures/crm/*/urls.json', { eager: true, import: 'default' }),
).flatMap(([path, urls]) => urls.map((each) => ({ crm: folderOf(path), ...each })));

const shape = (page: CrmPage | undefined) =>
  page ? { kind: page.kind, entity: page.entity, recordId: page.recordId } : null;

describe.each(detectors)('the addresses of $crm', ({ crm, pageOf }) => {
  it.each(known.filter((each) => each.crm === crm))('tells $url', ({ url, page }) => {
    expect(shape(pageOf(new URL(url)))).toEqual(page);
  });

  it('says nothing about the addresses of other CRMs', () => {
    const claimed = known.filter((each) => each.crm !== crm && pageOf(new URL(each.url)));
    expect(claimed.map(({ url }) => url)).toEqual([]);
  });
});
