/**
 * Finds the controls that bring more rows: "show more", and the pager. Only
 * what can do nothing else is taken: words that say so, outside the rows, and
 * for pages a second sign such as a figure or the way back beside it.
 */
import { outsideData } from '../../dom/read-outside';
import { deepRoots, parentOf } from '../../dom/read-roots';
import { textOf } from '../../dom/read-text';
import { isReachable } from '../../dom/read-visible';
import type { Root } from '../adapter';
import type { Lane, MoreWays } from '../deal-source';
import { countIn } from './counts';

const PRESSED =
  'button,a,[role="button"],[role="link"],input[type="button"],li[class*="page" i],span[class*="page" i]';
const MORE =
  /^(show|load|view|see|fetch) (\d+ )?more\b|^more (deals|records|results|items)|^(показать|загрузить) (еще|больше)|^еще \d+|^(mehr|weitere) .*(anzeigen|laden)|^(mehr anzeigen|mehr laden)|^(cargar|mostrar|ver) mas|^(charger|afficher|voir) (plus|la suite)|^(carregar|mostrar|ver) mais|^daha fazla|^(показати|завантажити) (ще|більше)|^(pokaz|zaladuj) wiecej/;
const MORE_NAME = /(^|[-_\s])(show|load)[-_]?more([-_\s]|$)|main-grid-more/i;
const NEXT =
  /^(go to )?next( page)?$|^(вперед|далее|дальше|следующая( страница)?|на следующую страницу)$|^(weiter|nachste( seite)?|vorwarts)$|^(pagina )?siguiente$|^(page )?suivante?$|^(pagina )?proxim[ao]$|^sonraki( sayfa)?$|^наступна( сторінка)?$|^nastepn[ay]( strona)?$|^[›»>→]$/;
const PREVIOUS =
  /^(go to )?prev(ious)?( page)?$|^(назад|предыдущая( страница)?|на предыдущую страницу)$|^(zuruck|vorherige( seite)?)$|^(pagina )?anterior$|^(page )?precedente?$|^onceki( sayfa)?$|^попередня( сторінка)?$|^poprzedni[ay]( strona)?$|^[‹«<←]$/;
const NEXT_NAME = /(^|[-_\s])(next|forward)([-_\s]|$)|(^|[-_])pager?[-_]?next|pageNext|nextPage/i;
const PREVIOUS_NAME = /(^|[-_\s])prev(ious)?([-_\s]|$)|(^|[-_])pager?[-_]?prev|pagePrev|prev(ious)?Page/i;
const PAGER = /pag(er|in)|paging|(^|[-_\s])pages?([-_\s]|$)/i;
/** Steppers of calendars, carousels and assistants have a way forward too. */
const NOT_OF_LIST =
  'nav[aria-label*="breadcrumb" i],[role="dialog"],dialog,[class*="calendar" i],[class*="datepicker" i],[class*="carousel" i],[class*="wizard" i],[class*="stepper" i],[role="menu"],[role="tablist"],[class*="sidebar" i]';
const NAMES = ['class', 'id', 'name', 'data-action', 'data-page', 'data-test', 'data-testid', 'data-test-id'];
/** A pager has few elements; a box with more is the page around it. */
const MOST_IN_PAGER = 80;

interface Candidate {
  readonly element: HTMLElement;
  /** What a person reads or hears, folded; accents left out. */
  readonly says: string;
  /** What the page calls it. */
  readonly names: string;
}

/** Ways beside the rows of one list or board. */
export function moreWays(root: Root, lane: Lane): MoreWays {
  const rows = new Set(lane.boxes);
  const around = outsideData(deepRoots(root)).filter((element) => element.matches(PRESSED));
  const inside = [...lane.holder.querySelectorAll(PRESSED)];
  const all = [...new Set([...around, ...inside])].filter((element) => !isInRow(element, rows));
  const usable = all.filter(
    (element): element is HTMLElement => !element.closest(NOT_OF_LIST) && isReachable(element),
  );
  const candidates = usable.map(candidateOf);
  const more = candidates.filter((each) => saysMore(each) && !isOff(each.element));
  return { more: more.map(({ element }) => element), ...pagerOf(candidates) };
}

function isInRow(element: Element, rows: ReadonlySet<Element>): boolean {
  for (let at: Element | null = element; at; at = parentOf(at)) if (rows.has(at)) return true;
  return false;
}

function candidateOf(element: HTMLElement): Candidate {
  const spoken = element.getAttribute('aria-label') || element.getAttribute('title');
  const text = textOf(element, 60) || spoken || element.getAttribute('value') || '';
  const names = NAMES.map((name) => element.getAttribute(name) ?? '').join(' ');
  const says = /\p{L}|\d/u.test(text) ? text : spoken || text;
  return { element, says: fold(says), names };
}

function fold(text: string): string {
  return text
    .toLowerCase()
    .replace(/ё/g, 'е')
    .normalize('NFD')
    .replace(/(?<=[a-z])\p{M}+/gu, '')
    .normalize('NFC')
    .trim();
}

function saysMore({ element, says, names }: Candidate): boolean {
  const opens = element.hasAttribute('aria-haspopup') || element.hasAttribute('aria-expanded');
  return !opens && says.length < 50 && (MORE.test(says) || (MORE_NAME.test(names) && !/\bless\b/.test(says)));
}

/** The lowest pager of the page; lists often have one above and one below. */
function pagerOf(candidates: readonly Candidate[]): Omit<MoreWays, 'more'> {
  const isNext = (each: Candidate) => isWay(each, NEXT, NEXT_NAME, 'next');
  const isPrevious = (each: Candidate) => isWay(each, PREVIOUS, PREVIOUS_NAME, 'prev');
  const next = candidates.findLast((each) => isNext(each) && isInPager(each, candidates, isPrevious));
  const previous = candidates.findLast((each) => isPrevious(each) && isInPager(each, candidates, isNext));
  const box = boxOf((next ?? previous)?.element ?? candidates.findLast(isNumberInPager)?.element);
  const { page, pages } = numbersIn(box);
  const stepped = page === null ? null : (pages.get(page + 1) ?? null);
  const on = (each: Candidate | undefined) => (each && !isOff(each.element) ? each.element : null);
  return {
    next: on(next) ?? (next ? null : stepped),
    previous: on(previous) ?? (previous || page === null ? null : (pages.get(page - 1) ?? null)),
    page,
    pages,
  };
}

function isWay({ element, says, names }: Candidate, words: RegExp, name: RegExp, rel: string): boolean {
  if (element.getAttribute('rel') === rel) return true;
  if (/\p{L}{3}/u.test(says)) return words.test(says);
  return words.test(says) || (name.test(names) && !/\d/.test(says));
}

/** A word alone is no pager: something around it must speak of pages, or lead the other way. */
function isInPager(
  { element }: Candidate,
  candidates: readonly Candidate[],
  isOther: (each: Candidate) => boolean,
): boolean {
  if (element.hasAttribute('rel')) return true;
  const box = boxOf(element);
  if (!box) return false;
  if (PAGER.test(namesOf(box)) || countIn(textOf(box, 90))?.why[0] === 'range') return true;
  return candidates.some((each) => box.contains(each.element) && each.element !== element && isOther(each));
}

/** The small box around a control that holds the whole pager. */
function boxOf(element: Element | undefined): Element | null {
  let box: Element | null = null;
  let at = element ? parentOf(element) : null;
  for (let up = 0; at && up < 4; up++, at = parentOf(at)) {
    if (at.querySelectorAll('*').length > MOST_IN_PAGER) break;
    box = at;
    if (PAGER.test(namesOf(at)) && at.childElementCount > 1) break;
  }
  return box;
}

function namesOf(element: Element): string {
  return `${element.getAttribute('class') ?? ''} ${element.getAttribute('aria-label') ?? ''}`;
}

function isNumberInPager({ element, says }: Candidate): boolean {
  return (
    /^\d{1,4}$/.test(says) &&
    element.closest('[class*="pagi" i],[class*="pager" i],[class*="paging" i],[aria-label*="pagi" i]') !==
      null
  );
}

/** Page numbers of a pager and which of them is in hand. */
function numbersIn(box: Element | null): Pick<MoreWays, 'page' | 'pages'> {
  const pages = new Map<number, HTMLElement>();
  let page: number | null = null;
  for (const element of box?.querySelectorAll<HTMLElement>('a,button,li,span,b,strong,[role="button"]') ??
    []) {
    const text = textOf(element, 8);
    if (!/^\d{1,4}$/.test(text) || element.querySelector('a,button')) continue;
    const number = Number(text);
    if (isCurrent(element)) page = number;
    else if (element.matches('a,button,[role="button"]') && !isOff(element)) pages.set(number, element);
  }
  // Figures that do not follow each other are sizes of a page, not pages.
  const known = new Set([...pages.keys(), ...(page === null ? [] : [page])]);
  const areInOrder = [...known].some((each) => known.has(each + 1));
  return areInOrder ? { page, pages } : { page: null, pages: new Map() };
}

function isCurrent(element: Element): boolean {
  const about = [element, element.closest('li') ?? element];
  return about.some(
    (each) =>
      /page|true/.test(each.getAttribute('aria-current') ?? '') ||
      /(^|[-_\s])(active|current|selected|cur|on)([-_\s]|$)/i.test(each.getAttribute('class') ?? ''),
  );
}

function isOff(element: Element): boolean {
  const about = [element, element.closest('li') ?? element];
  return (
    element.matches(':disabled') ||
    about.some(
      (each) =>
        each.getAttribute('aria-disabled') === 'true' ||
        /(^|[-_\s])(disabled|is-disabled)([-_\s]|$)/i.test(each.getAttribute('class') ?? ''),
    )
  );
}
