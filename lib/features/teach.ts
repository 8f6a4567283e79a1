import type { Feature, PageHost } from './feature';
import { type PickerHost, takePicker } from './picker-slot';
import { bringScript } from './shared-slot';

/** What was taken changes the settings, and the overlay starts anew; the session goes on if it is back by then. */
const GRACE_MS = 2000;

/** A session of pointing outlives the runs of the overlay: one person teaches several things in a row. */
interface Session {
  host: PageHost;
  readonly end: AbortController;
}

const SLOT = Symbol.for('prelude.teaching');

type World = { [SLOT]?: Session };

/** Lets a person show on the page what a thing is. The picker comes into the page when it is first asked for. */
export const teach: Feature<PageHost> = {
  id: 'teach',
  runsOn: (_settings, top) => top,
  start(host) {
    const world = globalThis as World;
    if (world[SLOT]) world[SLOT].host = host;
    host.signal.addEventListener('abort', () => {
      setTimeout(() => world[SLOT]?.host === host && world[SLOT].end.abort(), GRACE_MS);
    });
    host.onCommand((command) => {
      if (command.do === 'teach') pick(world, host).catch(host.report);
    });
  },
};

async function pick(world: World, host: PageHost): Promise<void> {
  world[SLOT]?.end.abort();
  const session: Session = { host, end: new AbortController() };
  world[SLOT] = session;
  try {
    if (!takePicker()) await bringScript(host.send, 'picker');
    const run = takePicker();
    if (!run) throw new Error('the picker did not load');
    await run(hostOf(session));
  } finally {
    session.end.abort();
    if (world[SLOT] === session) delete world[SLOT];
  }
}

/** Always the run of the overlay that is on now. */
function hostOf(session: Session): PickerHost {
  return {
    get site() {
      return session.host.site;
    },
    get adapter() {
      return session.host.adapter;
    },
    get settings() {
      return session.host.settings;
    },
    page: () => session.host.page(),
    signal: session.end.signal,
    keep: async (id, anchor) => {
      await session.host.send('teach/keep', { origin: location.origin, id, anchor });
    },
  };
}
