/** Runs in a page of the extension: sends one day of invented deals as the overlay does. */
import type { PageHost } from '../../../lib/features/feature';
import { sendReading } from '../../../lib/features/send-reading';
import { BENCH_STAGES, benchDeals } from '../deals';
import { offer } from './timing';

declare const chrome: {
  readonly runtime: {
    sendMessage(message: unknown): Promise<{ ok: boolean; body: unknown; code?: string } | undefined>;
  };
};

/** The part of what features are given that sending needs. */
const hostOf = (account: string) =>
  ({
    account: () => account,
    send: async (name: string, body: unknown) => {
      const answer = await chrome.runtime.sendMessage({ prelude: 1, id: crypto.randomUUID(), name, body });
      if (!answer?.ok) throw Object.assign(new Error(answer?.code ?? 'no answer'), { code: answer?.code });
      return answer.body;
    },
  }) as unknown as PageHost;

/** Sends `count` deals as they stand on a day; the clock of the page says which. @returns Milliseconds until they were stored. */
offer('sendDay', async (count: number, day: number, takenAt: number, account: string) => {
  const reading = {
    deals: benchDeals(count, day),
    skipped: [],
    refused: [],
    total: count,
    source: 'list' as const,
    stages: { Sales: BENCH_STAGES },
    filter: null,
  };
  Date.now = () => takenAt;
  const started = performance.now();
  await sendReading(hostOf(account), reading, '/deals', new URL('https://bench.example.com/deals'));
  return performance.now() - started;
});
