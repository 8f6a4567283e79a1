/** One deal on its own page in HubSpot. */
import type { SearchRoot } from '../../dom/read-roots';
import { type DealPlaces, valuesOfColumns } from '../deal-hints';
import { PROPERTIES } from './properties';
import { RECORD } from './selectors';
import { currentStage } from './stage';

const TYPED = 'input,textarea,select';

/** Where the values of the shown deal stand; `unsaved` while one of them is a control that is typed into. */
export function cardPlaces(
  scope: SearchRoot,
  recordId: string | null,
  url: URL,
): DealPlaces | 'unsaved' | null {
  const title = scope.querySelector(RECORD.title);
  const box = title?.closest('#crm,body');
  if (!title || !box || !recordId) return null;
  const inputs = [...scope.querySelectorAll(RECORD.input)];
  if (inputs.some((input) => input.matches(TYPED) || input.querySelector(TYPED))) return 'unsaved';
  const columns = inputs.map((element) => ({
    name: (element.getAttribute('data-selenium-test') ?? '').replace('property-input-', ''),
    caption: '',
    element,
  }));
  const { values } = valuesOfColumns(columns, PROPERTIES, (_, { element }) => element);
  const stage = currentStage(scope);
  return {
    source: 'card',
    rows: [box],
    id: () => recordId,
    href: () => url.pathname,
    values: { ...values, title: () => title, ...(stage ? { stage: () => stage } : {}) },
    stages: [],
    total: null,
  };
}
