/** Reads which part of the deals a page shows: the view, the filters, the pipeline. */
import { outsideData } from '../../dom/read-outside';
import { nameOf, squeeze } from '../../dom/read-text';
import { isShown } from '../../dom/read-visible';
import type { Root } from '../adapter';
import { controlValue } from './field-controls';
import { cleanLabel, labelOf } from './field-labels';
import { meaningOfHeader } from './meaning';

const VIEWS =
  '[class*="viewTitle" i],[class*="view-title" i],[class*="view-name" i],[data-test*="filter-name"]';
const CHIPS =
  '[class*="filter" i] [aria-pressed="true"],[class*="flt" i] [aria-pressed="true"],[class*="chip" i][aria-pressed="true"],[class*="filter" i][class*="active" i],[class*="chip" i][class*="active" i],[class*="facet" i],form [role="switch"][aria-checked="true"]';
const SEARCH =
  'input[type="search"],[role="search"] input,[role="searchbox"],input[name="q"],input[name*="search" i]';
const CHOICES = 'select,[role="combobox"],[aria-haspopup="listbox"]';
const PARAMS = /^(filter\w*|view\w*|q|query|search|owner|state|status|pipeline|segment|stage|quickFilter)$/i;
const ALL = /^(all|any|все|всё|любая|alle|todos|todas|tous|toutes|tümü|hepsi|wszystkie|усі|всі)(\s|$)/iu;
const MOST = 20;

export interface ShownFilter {
  readonly pipeline: string | null;
  /** Everything that narrows the view, in a fixed order; null when nothing does. */
  readonly filter: string | null;
}

const matching = (around: readonly Element[], selector: string) =>
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

/** The pipeline chosen in a control beside the deals; null when it is "all" or there is none. */
function chosenPipeline(around: readonly Element[]): string | null {
  for (const control of matching(around, CHOICES) as HTMLElement[]) {
    const meant = meaningOfHeader(cleanLabel(labelOf(control, new Map()).text));
    const value = meant?.meaning === 'pipeline' && meant.sure > 0.6 ? controlValue(control) : null;
    if (value && !ALL.test(value)) return value;
  }
  return null;
}

/** What narrows the deals shown under `root`. */
export function shownFilter(root: Root, url: URL): ShownFilter {
  const around = outsideData(root);
  const found = [...words(around, VIEWS), ...words(around, CHIPS), ...searched(around), ...fromAddress(url)];
  const parts = [...new Set(found)];
  return { pipeline: chosenPipeline(around), filter: parts.join(' · ').slice(0, 300) || null };
}
