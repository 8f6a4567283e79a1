/** Reads which part of the deals a page shows: the view and the filters. */
import { outsideData } from '../../dom/read-outside';
import { nameOf, squeeze } from '../../dom/read-text';
import { isShown } from '../../dom/read-visible';
import type { Root } from '../adapter';

const VIEWS =
  '[class*="viewTitle" i],[class*="view-title" i],[class*="view-name" i],[data-test*="filter-name"]';
const CHIPS =
  '[class*="filter" i] [aria-pressed="true"],[class*="flt" i] [aria-pressed="true"],[class*="chip" i][aria-pressed="true"],[class*="filter" i][class*="active" i],[class*="chip" i][class*="active" i],[class*="facet" i],form [role="switch"][aria-checked="true"]';
const SEARCH =
  'input[type="search"],[role="search"] input,[role="searchbox"],input[name="q"],input[name*="search" i]';
const PARAMS = /^(filter\w*|view\w*|q|query|search|owner|state|status|pipeline|segment|stage|quickFilter)$/i;
/** A choice that narrows nothing. */
export const ALL =
  /^(all|any|все|всё|любая|alle|todos|todas|tous|toutes|tümü|hepsi|wszystkie|усі|всі)(\s|$)/iu;
const MOST = 20;

/** Elements around the data that a selector takes; a page may have thousands, so few are enough. */
export const matching = (around: readonly Element[], selector: string) =>
  around.filter((element) => element.matches(selector)).slice(0, MOST);

function words(around: readonly Element[], selector: string): string[] {
  const shown = matching(around, selector).filter(isShown);
  return shown.map((element) => nameOf(element, 60)).filter((text) => text && !ALL.test(text));
}

function searched(around: readonly Element[]): string[] {
  const inputs = matching(around, SEARCH) as HTMLInputElement[];
  return inputs.map((input) => squeeze(input.value ?? '')).filter((text) => text);
}

function fromAddress(url: URL): string[] {
  const query = new URLSearchParams(`${url.search}&${url.hash.replace(/^[^?]*\??/, '')}`);
  const narrowing = [...query].filter(([name, value]) => PARAMS.test(name) && value && value !== '{}');
  return narrowing.map(([name, value]) => `${name}=${value}`);
}

/** Everything that narrows the deals shown under `root`, in a fixed order; null when nothing does. */
export function shownFilter(root: Root, url: URL): string | null {
  const around = outsideData(root);
  const found = [...words(around, VIEWS), ...words(around, CHIPS), ...searched(around), ...fromAddress(url)];
  return [...new Set(found)].join(' · ').slice(0, 300) || null;
}
