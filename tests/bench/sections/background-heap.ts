/** What the background holds in memory, asked of the browser itself. */
import type { CDPSession } from 'playwright-core';
import type { Installed } from '../../e2e/extension';

/** Asks the worker of the extension over a connection to the browser. */
export interface BackgroundHeap {
  /** Bytes in use, typed arrays included, once everything that nobody holds is gone. */
  resting(): Promise<number>;
  /** The most bytes that were in use while `work` went on, asked for again and again. */
  peakDuring(work: () => Promise<unknown>): Promise<number>;
}

interface HeapUsage {
  readonly usedSize: number;
  readonly backingStorageSize?: number;
}

export async function backgroundHeap(ext: Installed): Promise<BackgroundHeap> {
  const cdp = await ext.context.browser()?.newBrowserCDPSession();
  if (!cdp) throw new Error('The browser gives no connection of its own');
  const { targetInfos } = await cdp.send('Target.getTargets');
  const worker = targetInfos.find(({ type, url }) => type === 'service_worker' && url.includes(ext.id));
  if (!worker) throw new Error('The background is not running');
  const { sessionId } = await cdp.send('Target.attachToTarget', {
    targetId: worker.targetId,
    flatten: false,
  });
  const say = speaker(cdp, sessionId);
  const used = async () => {
    const { usedSize, backingStorageSize = 0 } = (await say('Runtime.getHeapUsage')) as HeapUsage;
    return usedSize + backingStorageSize;
  };
  return {
    async resting() {
      for (let round = 0; round < 3; round++) await say('HeapProfiler.collectGarbage');
      return used();
    },
    async peakDuring(work) {
      let peak = 0;
      let busy = true;
      const done = work().finally(() => {
        busy = false;
      });
      while (busy) peak = Math.max(peak, await used());
      await done;
      return peak;
    },
  };
}

/** Playwright speaks to pages only; a worker is spoken to through the browser, message by message. */
function speaker(cdp: CDPSession, sessionId: string): (method: string) => Promise<unknown> {
  const waiting = new Map<number, (result: unknown) => void>();
  let last = 0;
  cdp.on('Target.receivedMessageFromTarget', ({ message }) => {
    const { id, result } = JSON.parse(message) as { id?: number; result?: unknown };
    if (id === undefined) return;
    waiting.get(id)?.(result);
    waiting.delete(id);
  });
  return (method) =>
    new Promise((resolve, reject) => {
      const id = ++last;
      waiting.set(id, resolve);
      cdp
        .send('Target.sendMessageToTarget', { sessionId, message: JSON.stringify({ id, method }) })
        .catch(reject);
    });
}
