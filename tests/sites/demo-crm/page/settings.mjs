// What the address switches on. Some switches stay for the tab's session, so that links need not repeat them.
import { TODAY } from '../data/calendar.mjs';
import { message } from '../i18n/index.mjs';

const KEY = 'vector-view';
const STICKY = ['lang', 'hash', 'redesign', 'slow', 'today', 'list'];

function readSticky() {
  const kept = JSON.parse(sessionStorage.getItem(KEY) ?? '{}');
  const asked = new URLSearchParams(location.search);
  for (const name of STICKY) if (asked.has(name)) kept[name] = asked.get(name);
  sessionStorage.setItem(KEY, JSON.stringify(kept));
  return kept;
}

const kept = readSticky();

export const settings = {
  lang: kept.lang === 'en' ? 'en' : 'ru',
  hash: kept.hash ?? '',
  redesign: kept.redesign === '1',
  slow: Number(kept.slow) || 0,
  today: /^\d{4}-\d\d-\d\d$/.test(kept.today ?? '') ? kept.today : TODAY,
  virtual: kept.list === 'virtual',
};

/** The words for a key in the language of this page. */
export const t = (key, values) => message(settings.lang, settings.redesign, key, values);

/** A label object, a plain text or nothing, as text of this page's language. */
export function words(value) {
  if (value === null || value === undefined) return '';
  return typeof value === 'object' ? (value[settings.lang] ?? '') : String(value);
}

/** Waits as long as the slow switch says; answers false when the page was left meanwhile. */
export async function loading(signal) {
  if (settings.slow > 0) await new Promise((resolve) => setTimeout(resolve, settings.slow));
  return !signal.aborted;
}
