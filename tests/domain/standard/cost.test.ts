/** What reading a file costs, in comparison: a clock of another machine would prove nothing. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PARSE_LIMITS, parseStandard } from '../../../lib/domain/standard/schema';
import { hostileSettings } from '../../fuzz/settings-texts';
import { fixtureText } from './helpers';

const HEAD = { format: 'crm-standard/1', name: 'A' };
const TIMES = 5;
const range = <T>(length: number, make: (index: number) => T) => Array.from({ length }, (_, n) => make(n));
const byId = <T>(count: number, make: (index: number) => T) =>
  Object.fromEntries(range(count, (n) => [`id${n}`, make(n)]));

/** Processor time in microseconds, the least of several runs: what others do on the machine does not count. */
function cost(text: string, times = TIMES): number {
  const runs = range(times, () => {
    const before = process.cpuUsage();
    parseStandard(text);
    const { user, system } = process.cpuUsage(before);
    return user + system;
  });
  return Math.min(...runs);
}

/** Nearly as many values as the limits allow, and nothing wrong with any. */
const LARGEST = JSON.stringify({
  ...HEAD,
  menu: byId(90, () => ({ order: range(490, (n) => `item ${n}`) })),
});

/** Files made to cost as much as they can. */
const COSTLY: Readonly<Record<string, string>> = {
  'brackets without an end': '['.repeat(PARSE_LIMITS.bytes),
  'more values than there may be': `[${'0,'.repeat(250_000)}0]`,
  'tens of thousands of unknown keys': JSON.stringify({ ...HEAD, ...byId(450, () => byId(100, () => 0)) }),
  'one key thousands of times': `{${'"a":1,'.repeat(40_000)}"a":1}`,
  'signs to take out of every text': JSON.stringify({ ...HEAD, x: range(490, () => '\u202e'.repeat(900)) }),
  'unknown names beside hundreds of known ones': JSON.stringify({
    ...HEAD,
    dictionary: { fields: byId(490, () => ({ labels: ['Same', 'Other'] })) },
    cards: {
      deal: {
        order: range(490, (n) => `zz${n}`),
        required: range(490, (n) => ({ field: `yy${n}`, fromStage: `xx${n}` })),
      },
    },
  }),
};

describe('reading a file', () => {
  it('takes what the largest lawful file takes for granted', () => {
    expect(parseStandard(LARGEST).ok).toBe(true);
    expect(LARGEST.length).toBeGreaterThan(PARSE_LIMITS.bytes / 2);
  });

  it.each(Object.entries(COSTLY))('costs no more than three lawful ones for %s', (_name, text) => {
    expect(text.length).toBeLessThanOrEqual(PARSE_LIMITS.bytes);
    expect(cost(text) / cost(LARGEST)).toBeLessThan(3);
  });

  it('costs no more than twenty whole files for the slowest of 20,000 hostile ones', () => {
    const good = fixtureText('moscow-v7.json');
    const texts = fc.sample(hostileSettings(good), 20_000);
    const slowest = texts
      .map((text) => ({ text, once: cost(text, 1) }))
      .toSorted((a, b) => b.once - a.once)
      .slice(0, 20);
    const most = Math.max(...slowest.map(({ text }) => cost(text)));
    expect(most / cost(good)).toBeLessThan(20);
  }, 120_000);
});
