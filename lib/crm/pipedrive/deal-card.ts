/** One deal on its own page in Pipedrive. */
import { documentOf, type SearchRoot } from '../../dom/read-roots';
import { leavesOf, textOf } from '../../dom/read-text';
import type { DealPlaces } from '../deal-hints';
import { CARD } from './selectors';
import { currentStage } from './stage';

const TYPED = 'input:not([type="checkbox"]),textarea,select';

/** Where the values of the shown deal stand; `unsaved` while somebody types into one of them. */
export function cardPlaces(
  scope: SearchRoot,
  recordId: string | null,
  url: URL,
): DealPlaces | 'unsaved' | null {
  const { title: tab, body } = documentOf(scope);
  const labels = [...scope.querySelectorAll(CARD.label)];
  const stage = currentStage(scope);
  const title = /^(?:\(\d+\)\s*)?(.+)\s-\s[^-]+$/.exec(tab)?.[1];
  if (!recordId || !title || !(stage || labels.length)) return null;
  if (labels.some((label) => label.parentElement?.querySelector(TYPED))) return 'unsaved';
  const company = scope.querySelector(CARD.company);
  return {
    source: 'card',
    rows: [body],
    id: () => recordId,
    href: () => url.pathname,
    values: {
      title: () => title,
      ...(stage && { stage: () => stage }),
      ...(company && { company: () => company }),
    },
    captioned: () =>
      labels.map((label) => ({
        caption: textOf(label, 80),
        name: null,
        place: leavesOf(label.parentElement ?? label, 200, (part) => part === label).join(' '),
      })),
    stages: [],
    total: null,
  };
}
