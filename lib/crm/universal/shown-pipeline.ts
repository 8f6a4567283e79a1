/** Reads which pipeline a page of deals shows. Apart from the filter, because it needs the dictionary of meanings. */
import { outsideData } from '../../dom/read-outside';
import type { Root } from '../adapter';
import { controlValue } from './field-controls';
import { cleanLabel, labelOf } from './field-labels';
import { meaningOfHeader } from './meaning';
import { ALL, matching } from './shown-filter';

const CHOICES = 'select,[role="combobox"],[aria-haspopup="listbox"]';

/** The pipeline chosen in a control beside the deals; null when it is "all" or there is none. */
export function shownPipeline(root: Root): string | null {
  const around = outsideData(root);
  for (const control of matching(around, CHOICES) as HTMLElement[]) {
    const meant = meaningOfHeader(cleanLabel(labelOf(control, new Map()).text));
    const value = meant?.meaning === 'pipeline' && meant.sure > 0.6 ? controlValue(control) : null;
    if (value && !ALL.test(value)) return value;
  }
  return null;
}
