/** The demo CRM with the extension on, as most end-to-end tests begin. */
import { startDemoCrm } from '../sites/demo-crm/server.mjs';
import { type Installed, install } from './extension';
import { loadStandard } from './steps';

export interface DemoDesk {
  readonly demo: Awaited<ReturnType<typeof startDemoCrm>>;
  readonly ext: Installed;
  close(): Promise<void>;
}

/**
 * Start the demo CRM and a fresh browser, and enable the site.
 * @param standard What is in force there from the start; nothing when it is not given.
 */
export async function openDemo(standard?: object): Promise<DemoDesk> {
  const demo = await startDemoCrm();
  const ext = await install();
  await ext.ask('site/enable', { origin: demo.url });
  if (standard) await loadStandard(ext, standard, demo.url);
  return {
    demo,
    ext,
    close: async () => {
      await ext.close();
      await demo.close();
    },
  };
}
