/** Reads the texts of one deal from its own page. */
import { queryDeep } from '../../dom/read-roots';
import { leavesOf, textOf } from '../../dom/read-text';
import { type FormField, type Root, SURE_ENOUGH } from '../adapter';
import { findFields } from './fields';
import { meaningOfHeader } from './meaning';
import type { Texts } from './raw-deals';
import { findStageBars } from './stage-bar';

/** The heading of the record: the first in the main part, else the first outside menus and header. */
function headingOf(root: Root): Element | undefined {
  const headings = queryDeep(root, 'h1,h2,h3,h4,h5');
  const inMain = headings.find((heading) => heading.closest('main,[role="main"]') && textOf(heading, 10));
  return inMain ?? headings.find((heading) => !heading.closest('header,nav,aside') && textOf(heading, 10));
}

/** A value without the badge beside it: of several texts with figures in them, the first. */
function plainValue({ control, value, valueElement }: FormField): string {
  const leaves = control || !valueElement ? [] : leavesOf(valueElement, 200);
  const figures = leaves.length > 1 ? leaves.find((leaf) => /\d/.test(leaf)) : undefined;
  return figures ?? value ?? '';
}

/** What the fields, the stage bar and the heading of a record's own page say. */
export function recordTexts(root: Root): Texts {
  const texts: Texts = {};
  const put = (field: FormField) => {
    const meant = field.sure >= SURE_ENOUGH ? meaningOfHeader(field.label) : null;
    if (meant && meant.sure >= SURE_ENOUGH && field.value !== null)
      texts[meant.meaning] ??= plainValue(field);
  };
  for (const field of findFields(root)) put(field);
  const step = findStageBars(root)
    .find((bar) => bar.sure >= SURE_ENOUGH)
    ?.steps.find((each) => each.current);
  if (step) texts.stage = step.label;
  const title = textOf(headingOf(root), 200);
  if (title && !texts.title) texts.title = title;
  return texts;
}
