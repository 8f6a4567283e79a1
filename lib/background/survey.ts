import { browser } from 'wxt/browser';
import { type PageSurvey, readSurvey, withReport } from '../domain/survey';

const KEY = 'prelude.survey';
const SITES_KEPT = 10;

let queue: Promise<unknown> = Promise.resolve();

/** Keep what a look at a site found. Looks come from several tabs, so they wait for one another. */
export function takeSurvey(origin: string, report: unknown, now: number): Promise<void> {
  const next = queue.then(async () => {
    const known = await surveys();
    const before = known.find((each) => each.origin === origin) ?? null;
    const others = known.filter((each) => each.origin !== origin);
    const kept = [withReport(before, origin, report, now), ...others].slice(0, SITES_KEPT);
    await browser.storage.local.set({ [KEY]: kept });
  });
  queue = next.catch(() => undefined);
  return next;
}

/** What was last seen of a site; of the one seen last for null. */
export async function surveyOf(origin: string | null): Promise<PageSurvey | null> {
  const known = await surveys();
  return (origin === null ? known[0] : known.find((each) => each.origin === origin)) ?? null;
}

async function surveys(): Promise<PageSurvey[]> {
  const stored = (await browser.storage.local.get(KEY))[KEY];
  return (Array.isArray(stored) ? stored : []).flatMap((each) => readSurvey(each) ?? []);
}
