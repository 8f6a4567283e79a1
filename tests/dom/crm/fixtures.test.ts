import { describe, expect, it } from 'vitest';
import { adapters, fixtures, partsOf, readingOf, show } from './fixture';

const known = adapters();

describe.each(fixtures())('$crm $name', (fixture) => {
  const { crm, expected } = fixture;

  it('says where its markup comes from and what page it is', () => {
    expect(expected.source).toMatch(/\S/);
    expect(expected).toHaveProperty('page');
    expect(expected).toHaveProperty('menu');
  });

  it('reads as expected', () => {
    const adapter = known.get(crm);
    if (!adapter) throw new Error(`No adapter for ${crm}.`);
    show(fixture);
    const reading = readingOf(adapter, expected);
    const parts = partsOf(expected);
    const read = Object.fromEntries(parts.map((part) => [part, reading[part]]));
    const wanted = Object.fromEntries(parts.map((part) => [part, expected[part]]));
    expect(read).toEqual(wanted);
  });
});
