/** Each known CRM is whole: a folder, a script, hosts, addresses and pages with their evidence. */
import { existsSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { CRM_HOSTS, isCrmId } from '../../lib/crm/hosts';
import { crmFixtures } from '../fixtures/crm-fixtures';
import { crmsIn } from '../fixtures/read-in-page';

const FILES = ['index', 'pages', 'selectors', 'menu', 'fields', 'stage', 'deals'];
const crms = crmsIn();
const pages = crmFixtures();

it('has a folder for every CRM in the table of hosts, and hosts for every folder', () => {
  expect(crms).toEqual(Object.keys(CRM_HOSTS).sort());
  expect(isCrmId('constructor')).toBe(false);
});

it.each(crms)('%s has the same files as its neighbours, a script, addresses and a README', (crm) => {
  const wanted = [
    ...FILES.map((file) => `lib/crm/${crm}/${file}.ts`),
    `entrypoints/crm-${crm}.ts`,
    `tests/fixtures/crm/${crm}/urls.json`,
    `tests/fixtures/crm/${crm}/README.md`,
  ];
  expect(wanted.filter((path) => !existsSync(path))).toEqual([]);
});

it.each(crms)('%s has a list, a board or card, and each page says where it comes from', (crm) => {
  const own = pages.filter((page) => page.crm === crm);
  expect(own.some(({ name }) => name.startsWith('list.'))).toBe(true);
  expect(own.some(({ name }) => /^(board|card|form)\./.test(name))).toBe(true);
  for (const { expected } of own) expect(expected.source).toMatch(/\S/);
});

it.each(crms)('%s says of its selectors how sure they are', (crm) => {
  expect(readFileSync(`lib/crm/${crm}/selectors.ts`, 'utf8')).toMatch(/\b[ABCG]\b/);
});
