/** Reads which part of the deals a page shows: the view, the filters, the pipeline. */
import { queryDeep } from '../../dom/read-roots';
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
const PARAMS =
  /^(filter\w*|view\w*|q|query|search|owner|state|status|pipeline|segment|stage|quickFilter|viewid)$/i;
const ALL = /^(all|any|все|всё|любая|alle|todos|todas|tous|toutes|tümü|hepsi|wszystkie|усі|всі)\b/iu;

export interface ShownFilter {
  readonly pipeline: string | null;
  /** Everything that narrows the view, in a fixed order; null when nothing does. */
  readonly filter: string | null;
}

function words(root: Root, selector: string): string[] {
  const found = queryDeep(root, selector).slice(0, 20);
  return found
    .filter((element) => isShown(element))
    .map((element) => nameOf(element, 60))
    .filter((text) => text && !ALL.test(text));
}

function searched(root: Root): string[] {
  const inputs = queryDeep<HTMLInputElement>(root, SEARCH).slice(0, 5);
  return inputs.map((input) => squeeze(input.value ?? '')).filter((text) => text);
}

function fromAddress(url: URL): string[] {
  const query = new URLSearchParams(url.search + url.hash.replace(/^[^?]*\??/, '&'));
  return [...query]
    .filter(([name, value]) => PARAMS.test(name) && value && value !== '{}')
    .map(([name, value]) => `${name}=${value}`);
}

/** The pipeline chosen in a control beside the deals; null when it is "all" or there is none. */
function chosenPipeline(root: Root): string | null {
  for (const control of queryDeep<HTMLElement>(
    root,
    'select,[role="combobox"],[aria-haspopup="listbox"]',
  ).slice(0, 20)) {
    if (control.closest('td,[role="row"],[role="dialog"]')) continue;
    const meant = meaningOfHeader(cleanLabel(labelOf(control, new Map()).text));
    const value = meant?.meaning === 'pipeline' && meant.sure > 0.6 ? controlValue(control) : null;
    if (value && !ALL.test(value)) return value;
  }
  return null;
}

/** What narrows the deals shown under `root`. */
export function shownFilter(root: Root, url: URL): ShownFilter {
  const parts = new Set([
    ...words(root, VIEWS),
    ...words(root, CHIPS),
    ...searched(root),
    ...fromAddress(url),
  ]);
  return { pipeline: chosenPipeline(root), filter: parts.size ? [...parts].join(' · ').slice(0, 300) : null };
}
