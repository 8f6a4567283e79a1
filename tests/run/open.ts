/** Opens a browser window with the demo CRM and the extension on, and leaves it to the person. */
import { install } from '../e2e/extension';
import { loadStandard } from '../e2e/steps';
import { startDemoCrm } from '../sites/demo-crm/server.mjs';
import { demoStandard } from './demo-standard';

const demo = await startDemoCrm({ port: 4100 }).catch(() => startDemoCrm());
const ext = await install({ headless: false, viewport: null });
// As a person who enables it in the popup: the panel opens by itself and shows where everything is.
await ext.ask('site/enable', { origin: demo.url, welcome: true });
await loadStandard(ext, demoStandard(), demo.url);
await ext.desk.goto(`${demo.url}/`);
// The empty tab that the browser starts with would only be in the way.
for (const page of ext.context.pages()) if (page.url() === 'about:blank') await page.close();
console.log(`The demo CRM is at ${demo.url}. Close the browser window to end.`);
await new Promise((resolve) => ext.context.once('close', resolve));
await demo.close();
