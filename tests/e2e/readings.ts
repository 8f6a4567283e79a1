/** Readings that a test makes up itself and sends as the overlay does. */
import type { Installed } from './extension';

export interface MadeUpReading {
  readonly account: string;
  /** Calendar day `YYYY-MM-DD` that the reading is of. */
  readonly day: string;
  readonly deals: number;
  /** Letters of random text in each deal's title, to fill a disk with. */
  readonly ballast?: number;
}

/** Send one whole reading. Rejects with the code of a refusal. */
export async function sendMadeUp(ext: Installed, reading: MadeUpReading): Promise<void> {
  const code = await ext.desk.evaluate(sendInPage, reading);
  if (code !== 'ok') throw new Error(code);
}

/** Runs in a page of the extension. Its helpers are methods: what a runner adds to named functions is unknown there. */
async function sendInPage({ account, day, deals, ballast = 0 }: MadeUpReading): Promise<string> {
  const { runtime } = (globalThis as unknown as import('./extension').ExtensionGlobals).chrome;
  const make = {
    noise(length: number) {
      // Random, because a database packs what repeats itself.
      const bytes = crypto.getRandomValues(new Uint8Array(Math.min(length, 65_536)));
      return String.fromCharCode(...Array.from(bytes, (byte) => 0x4e00 + byte * 61)).repeat(
        Math.ceil(length / 65_536),
      );
    },
    deal(n: number) {
      return {
        ...{ id: `d${n}`, title: make.noise(ballast), pipeline: null, stage: 'New', outcome: 'open' },
        ...{ owner: null, company: null, region: null, segment: null, createdAt: null, expectedClose: null },
        ...{ closedAt: null, nextActivity: null, probability: null, href: null },
        amount: { minor: 10_000, currency: 'EUR', within: 0 },
      };
    },
  };
  const readingId = crypto.randomUUID();
  const pieces = Math.max(1, Math.ceil(deals / 100));
  for (let seq = 0; seq < pieces; seq++) {
    const body = {
      ...{
        readingId,
        account,
        view: 'board /deals',
        takenAt: Date.parse(`${day}T10:00:00Z`),
        timeZone: 'UTC',
      },
      ...{ total: deals, source: 'board', stages: { '': ['New', 'Talks'] }, filter: null, skipped: [] },
      ...{ refused: [], seq, last: seq === pieces - 1 },
      deals: Array.from({ length: Math.min(100, deals - seq * 100) }, (_, n) => make.deal(seq * 100 + n)),
    };
    const answer = await runtime.sendMessage({
      prelude: 1,
      id: crypto.randomUUID(),
      name: 'reading/chunk',
      body,
    });
    if (!answer?.ok) return answer?.code ?? 'no answer';
  }
  return 'ok';
}

/** The days of March 2026, from the first. */
export function marchDays(count: number): string[] {
  return Array.from({ length: count }, (_, n) => `2026-03-${String(n + 1).padStart(2, '0')}`);
}
