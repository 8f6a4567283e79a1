/** `npm start`: from a fresh machine to the extension at work over the demo CRM. */
import { runModule, say, setUp } from './setup.mjs';

setUp();
say('Building the extension');
runModule('wxt/bin/wxt.mjs', ['build', '--mode', 'e2e'], { stdio: ['ignore', 'ignore', 'inherit'] });

const hasDisplay =
  process.platform === 'darwin' ||
  process.platform === 'win32' ||
  Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
const tour = process.argv.includes('--tour') || !hasDisplay;
say(tour ? 'Making the tour' : 'Opening the demo CRM with the extension on');
runModule('tsx/dist/cli.mjs', [tour ? 'tests/run/tour.ts' : 'tests/run/open.ts']);
