import { describe, expect, test } from 'vitest';
import { CRM_HOSTS } from '../../../lib/crm/hosts';
import { nativeWays as en } from '../../../lib/locales/native/en';
import { nativeWays as ru } from '../../../lib/locales/native/ru';

const KNOWN = [...Object.keys(CRM_HOSTS), 'espocrm', 'odoo'];
const cases = Object.entries(en).flatMap(([crm, ways]) =>
  Object.entries(ways).map(([need, way]) => ({ crm, need: need as keyof typeof ways, way })),
);

describe('what a CRM can do by itself', () => {
  test('every known CRM has a way to require a field', () => {
    expect(Object.keys(en).filter((crm) => !en[crm]?.required)).toEqual([]);
    expect(Object.keys(CRM_HOSTS).filter((crm) => !en[crm])).toEqual([]);
    expect(Object.keys(en).filter((crm) => !KNOWN.includes(crm))).toEqual([]);
  });

  test.each(cases)('$crm, $need: both languages tell the same way', ({ crm, need, way }) => {
    const other = ru[crm]?.[need];
    expect(other?.steps).toHaveLength(way.steps.length);
    expect(other).toMatchObject({ by: way.by, path: way.path });
    expect(other?.limit === null).toBe(way.limit === null);
  });

  test.each(cases)('$crm, $need: the address is a path on the CRM itself', ({ way }) => {
    const url = new URL(way.path ?? '/', 'https://crm.example');
    expect(url.origin).toBe('https://crm.example');
  });

  test('neither language has a CRM that the other lacks', () => {
    expect(Object.keys(ru).sort()).toEqual(Object.keys(en).sort());
  });
});
