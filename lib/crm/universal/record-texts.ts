/** Reads the texts of one deal from its own page. */
import { documentOf, queryDeep } from '../../dom/read-roots';
import { leavesOf, textOf } from '../../dom/read-text';
import { isShown } from '../../dom/read-visible';
import { type FormField, type Root, SURE_ENOUGH } from '../adapter';
import { findFields } from './fields';
import { meaningOfHeader } from './meaning';
import type { Texts } from './raw-deals';
import { findStageBars } from './stage-bar';

const CURRENCY = /^(\p{Sc}|[A-Z]{1,3}\p{Sc}|[A-Z]{3}|Rs\.?|руб\.?|zł|kr\.?|Kč)$/u;

/** The heading of the record: the first in the main part, else the first outside menus and header. */
function headingOf(root: Root): Element | undefined {
  const headings = queryDeep(root, 'h1,h2,h3,h4,h5').filter(
    (heading) => textOf(heading, 10) && isDrawn(heading),
  );
  const inMain = headings.find((heading) => heading.closest('main,[role="main"]'));
  return inMain ?? headings.find((heading) => !heading.closest('header,nav,aside'));
}

/** Apps of one page keep earlier records in it, out of sight; what this product hides is still of the record. */
function isDrawn(element: Element): boolean {
  return element.closest('[data-prelude-hidden]') !== null || isShown(element);
}

/** The name of the record in the title of the page, which ends with the name of the CRM. */
function titleOfPage({ title }: Document): string {
  const plain = title.replace(/^\(\d+\)\s*/, '');
  if (plain.includes(' | ')) return plain.split(' | ')[0] ?? '';
  return /^(.+)\s[-–—·]\s[^-–—·]+$/.exec(plain)?.[1] ?? '';
}

/** The step that the record stands on, of the first bar that says so. */
function currentStep(root: Root): string | undefined {
  const bars = findStageBars(root).filter(
    ({ sure, why }) => sure >= SURE_ENOUGH || (why.includes('named') && why.includes('current')),
  );
  return bars.flatMap(({ steps }) => steps).find(({ current }) => current)?.label;
}

/** The sign of a currency right beside what is typed into. */
function signBeside(control: Element): string {
  const around = control.parentElement ? leavesOf(control.parentElement, 80, (part) => part === control) : [];
  return around.find((text) => CURRENCY.test(text)) ?? '';
}

/** A value without the badge beside it: of several texts with figures in them, the first. */
function plainValue({ control, value, valueElement }: FormField): string {
  if (control) return [signBeside(control), value].filter((text) => text).join(' ');
  const leaves = valueElement ? leavesOf(valueElement, 200) : [];
  const figures = leaves.length > 1 ? leaves.find((leaf) => /\d/.test(leaf)) : undefined;
  return figures ?? value ?? '';
}

export interface RecordRead {
  readonly texts: Texts;
  /** Whether any of the texts stands in something that can be typed into. */
  readonly isTyped: boolean;
}

/** What the fields, the stage bar and the heading of a record's own page say. */
export function readRecord(root: Root): RecordRead {
  const texts: Texts = {};
  let isTyped = false;
  for (const field of findFields(root)) {
    const meant = field.sure >= SURE_ENOUGH ? meaningOfHeader(field.label) : null;
    if (!meant || meant.sure < SURE_ENOUGH || field.value === null || !isDrawn(field.box)) continue;
    texts[meant.meaning] ??= plainValue(field);
    isTyped ||= field.editable;
  }
  const stage = currentStep(root);
  if (stage) texts.stage = stage;
  const title = textOf(headingOf(root)) || titleOfPage(documentOf(root));
  if (title && !texts.title) texts.title = title;
  return { texts, isTyped };
}
