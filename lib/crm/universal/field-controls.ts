/** Which elements of a form take a value, and what value they hold. */
import { closestDeep, queryDeep } from '../../dom/read-roots';
import { leavesOf, squeeze, textOf } from '../../dom/read-text';
import type { Root } from '../adapter';

const CONTROLS =
  'input,select,textarea,[contenteditable="true"],[contenteditable=""],[role="combobox"],[role="textbox"],[role="spinbutton"],[role="switch"],[role="radiogroup"],[aria-haspopup="listbox"]';
const NO_VALUE = /^(hidden|submit|button|reset|image|search)$/;
const ELSEWHERE = 'nav,thead,[role="search"],[role="columnheader"],[role="navigation"]';
/** Texts that CRMs show in place of a value. */
const EMPTY =
  /^([-–—.…·]+|\(?(none|empty|not set|not filled( in)?|not specified|n\/a|no value|не заполнено|не указано|не задано|пусто|нет|не выбран[оа]?|not selected|nicht ausgewählt|не вказано|leer|keine angabe|vac[ií]o|sin definir|vide|non renseigné|vazio|boş|brak|select\S*|choose\S*|выбрать|выберите\S*|[-–—]+ ?\p{L}+ ?[-–—]+|none)\)?\.*)$/iu;
const MOST_OPTIONS = 200;

/** True for tables that show records, not for tables that lay out a form: they have a row of headers near the top. */
export function isDataTable(table: Element): boolean {
  const { tHead, rows } = table as HTMLTableElement;
  if ((tHead?.querySelector('tr')?.childElementCount ?? 0) > 1) return true;
  for (let at = 0; at < 6; at++) {
    const row = rows[at];
    if (row && row.childElementCount > 2 && [...row.children].every((cell) => cell.localName === 'th'))
      return true;
  }
  return false;
}

function isOutside(element: Element): boolean {
  if (closestDeep(element, ELSEWHERE)) return true;
  if (element.closest('[role="row"],[role="gridcell"]')) return true;
  const table = element.closest('table');
  return Boolean(table && isDataTable(table));
}

function isControl(element: HTMLElement): boolean {
  const type = (element.getAttribute('type') ?? '').toLowerCase();
  if (element.localName === 'input' && NO_VALUE.test(type)) return false;
  const shadowed =
    element.getAttribute('aria-hidden') === 'true' && element.getAttribute('tabindex') === '-1';
  return !shadowed && !isOutside(element);
}

/** Controls under `root` in page order; a group of radio buttons counts as its first button. */
export function controlsOf(root: Root): HTMLElement[] {
  const found: HTMLElement[] = [];
  const radios = new Set<string>();
  for (const element of queryDeep<HTMLElement>(root, CONTROLS)) {
    if (!isControl(element)) continue;
    const outer = found.at(-1);
    if (outer?.contains(element)) {
      if (outer.getAttribute('role') === 'radiogroup') continue;
      found.pop();
    }
    if (element.getAttribute('type') === 'radio') {
      const group = `${element.closest('form')?.id} ${element.getAttribute('name')}`;
      if (radios.has(group)) continue;
      radios.add(group);
    }
    found.push(element);
  }
  return found;
}

/** A shown text as a value: null for the signs CRMs draw for "nothing". */
export function valueOfText(text: string): string | null {
  const value = squeeze(text);
  return value && !EMPTY.test(value) ? value : null;
}

function radiosOf(control: HTMLElement): HTMLInputElement[] {
  if (control.getAttribute('role') === 'radiogroup') return [...control.querySelectorAll('input')];
  const form = control.closest('form,fieldset,[role="dialog"]') ?? control.ownerDocument.body;
  const name = control.getAttribute('name');
  return [...form.querySelectorAll<HTMLInputElement>('input[type="radio"]')].filter(
    (radio) => radio.name === name,
  );
}

function wordOf(radio: HTMLInputElement): string {
  return (
    textOf(radio.closest('label') ?? radio.labels?.[0]) || radio.getAttribute('aria-label') || radio.value
  );
}

/** The value as shown; null when empty. A password is never read. */
export function controlValue(control: HTMLElement): string | null {
  const type = control.getAttribute('type');
  if (type === 'password') return null;
  if (type === 'checkbox') return String((control as HTMLInputElement).checked);
  if (control.getAttribute('role') === 'switch') return control.getAttribute('aria-checked');
  if (type === 'radio' || control.getAttribute('role') === 'radiogroup') {
    const chosen = control.querySelector('[aria-checked="true"]');
    const radio = radiosOf(control).find((each) => each.checked);
    return valueOfText(radio ? wordOf(radio) : textOf(chosen));
  }
  if (control.localName === 'select') {
    const chosen = [...(control as HTMLSelectElement).selectedOptions].filter(
      (option) => option.value !== '',
    );
    return valueOfText(chosen.map((option) => option.text).join(', '));
  }
  if ('value' in control && control.localName !== 'button')
    return valueOfText(String(control.value)) ?? chipsBefore(control);
  return valueOfText(leavesOf(control).join(' '));
}

/** What was chosen already stands before the input that looks for more, each with a button to take it off. */
function chipsBefore(control: HTMLElement): string | null {
  if (!control.matches('[role="combobox"],[aria-autocomplete],[type="search"],[cmdk-input]')) return null;
  const neighbours = [...(control.parentElement?.children ?? [])];
  const before = neighbours.slice(0, neighbours.indexOf(control));
  const chips = before.filter((each) => each.querySelector(PRESSABLE) !== null);
  const wordsOf = (chip: Element) => leavesOf(chip, undefined, (each) => each.matches(PRESSABLE)).join(' ');
  return valueOfText(chips.map(wordsOf).join(', '));
}

const PRESSABLE = 'button,[role="button"]';

/** Words in the box of a list of choices that are no choice. */
const NOT_CHOSEN =
  'button,label,legend,[role="alert"],[role="listbox"],[role="option"],[class*="placeholder" i],[class*="messag" i],[class*="hint" i],[class*="help" i],[class*="error" i],[class*="prefix" i],[class*="suffix" i],[class*="addon" i]';

/** Lists of choices that are made of boxes keep an empty input and show what was chosen beside it. */
export function chosenBeside(control: HTMLElement, box: Element, label: Element | null): string | null {
  if (box === control || !control.matches('input[role="combobox"],input[aria-haspopup="listbox"]'))
    return null;
  const isOther = (part: Element) => part === label || part === control || part.matches(NOT_CHOSEN);
  return valueOfText(leavesOf(box, 200, isOther).join(', '));
}

/** Texts of the choices that the page holds for a control; null when it holds none. */
export function controlOptions(control: HTMLElement, box: Element): string[] | null {
  const list =
    control.getAttribute('aria-controls') ??
    control.getAttribute('aria-owns') ??
    control.getAttribute('list');
  const held = list ? control.ownerDocument.getElementById(list) : null;
  const isChoice = control.matches('[type="radio"],[role="radiogroup"]');
  const radios = isChoice ? radiosOf(control).map(wordOf) : [];
  const select = control.localName === 'select' ? control : box.querySelector('select');
  const source = held ?? select;
  const options = source ? [...source.querySelectorAll('option,[role="option"]')] : [];
  const texts = [
    ...radios,
    ...options.map((option) => squeeze(option.textContent || option.getAttribute('value') || '')),
  ];
  return texts.length ? texts.filter((text) => valueOfText(text)).slice(0, MOST_OPTIONS) : null;
}

/** Whether a person can change it now. */
export function isEditable(control: HTMLElement): boolean {
  return !control.matches(':disabled,[readonly],[aria-readonly="true"],[aria-disabled="true"]');
}
