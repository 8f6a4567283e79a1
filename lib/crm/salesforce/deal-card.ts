/** One deal (opportunity) on its own page in Lightning. */
import { queryDeep } from '../../dom/read-roots';
import type { Root } from '../adapter';
import { type DealPlaces, valuesOfColumns } from '../deal-hints';
import { FIELDS, meaningName } from './field-names';
import { findParts } from './fields';
import { RECORD } from './selectors';
import { everyRoot, shownPane, shownText } from './shadow';
import { currentStage } from './stage';

/** Where the values of the shown deal stand; `unsaved` while somebody types into one of them. */
export function cardPlaces(root: Root, recordId: string | null, url: URL): DealPlaces | 'unsaved' | null {
  const pane = shownPane(root);
  const [head] = queryDeep(everyRoot(pane), RECORD.title);
  const title = shownText(head);
  const parts = findParts(root);
  if (parts.some(({ control }) => control)) return 'unsaved';
  const fields = parts.map(({ name, labelText = '', value }) => ({
    name: name && meaningName(name),
    caption: labelText,
    value: value ?? '',
  }));
  if (!recordId || fields.length === 0) return null;
  const { values, captioned, amountHeader } = valuesOfColumns(fields, FIELDS, (_, { value }) => value);
  const stage = currentStage(root);
  return {
    source: 'card',
    rows: [pane.nodeType === 9 ? (pane as Document).body : (pane as Element)],
    id: () => recordId,
    href: () => url.pathname,
    values: { ...values, ...(title && { title: () => title }), ...(stage && { stage: () => stage }) },
    ...(captioned && { captioned }),
    ...(amountHeader && { amountHeader }),
    stages: [],
    total: null,
    pipeline: null,
    filter: null,
  };
}
