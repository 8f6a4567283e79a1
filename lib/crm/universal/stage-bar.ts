/** Finds the bar of stages on a card: a short row of steps, one of them current. */
import { onceATurn } from '../../dom/once-a-turn';
import { closestDeep, outerRoot, queryDeep } from '../../dom/read-roots';
import { classWords, nameOf, textOf } from '../../dom/read-text';
import { isShown } from '../../dom/read-visible';
import { type Root, type StageBar, type StageStep, SURE_ENOUGH } from '../adapter';
import { weigh } from './weigh';

const BARS =
  '[role="radiogroup"],[role="tablist"],[role="listbox"],ol,ul,[class*="stage" i],[class*="step" i],[class*="path" i],[class*="statusbar" i],[class*="pipeline" i],[class*="progress" i],[class*="funnel" i],[class*="arrow" i],[data-test*="stage"]';
const STEPS =
  '[role="radio"],[role="option"],[role="tab"],[aria-current="step"],button,li,a,div,[data-stage-id],[data-value]';
const ELSEWHERE = 'nav,table,aside,[role="grid"],[role="menu"],[role="navigation"],[draggable="true"],select';
const NAMED = /stage|step|path|statusbar|pipeline|chevron|arrow|funnel|status|progress/i;
const NOW = /(^|[-_])(current|active|selected|now|on)$/i;
const KNOWN =
  /\b(new|qualif|propos|negotiat|won|lost|contract|discovery|demo|prospect|closed|opportunity|in.progress|отправлен)|нов|квалиф|предложен|переговор|выигр|проигр|договор|согласов|успешн|закрыт|neu|angebot|verhandl|gewonnen|verloren|propuesta|negociaci|ganad|perdid|teklif|oferta|wygran/i;
const IDS = ['data-stage-id', 'data-value', 'data-id', 'data-status-id', 'data-name', 'data-stage', 'value'];

function isCurrent(element: Element): boolean {
  const marks = [
    element,
    ...element.querySelectorAll('[aria-checked],[aria-selected],[aria-current],[class*="current" i]'),
  ];
  return marks.some(
    (mark) =>
      mark.matches(
        '[aria-checked="true"],[aria-selected="true"],[aria-current]:not([aria-current="false"])',
      ) || classWords(mark).some((word) => NOW.test(word)),
  );
}

function labelOf(element: Element): string {
  return nameOf(element, 60).replace(/^\d+\s*\S{1,8}\s*·\s*/u, '');
}

function stepOf(element: HTMLElement, label: string): StageStep {
  const id = IDS.map((name) => element.getAttribute(name)).find((value) => value) ?? null;
  return { element, label, id, current: isCurrent(element) };
}

/** What the steps of a bar stand in: past wrappers of one child. */
function holderOf(bar: Element): Element {
  let holder = bar;
  while (holder.childElementCount === 1 && holder.firstElementChild) holder = holder.firstElementChild;
  return holder;
}

/** The children of a holder that are its steps: alike, short, and at least three. Most holders end at their first words. */
function stepsOf(holder: Element): StageStep[] {
  if (holder.childElementCount < 3 || holder.childElementCount > 20) return [];
  const labels = new Map<HTMLElement, string>();
  for (const child of holder.children as HTMLCollectionOf<HTMLElement>) {
    if (!child.matches(STEPS) && !child.localName.includes('-')) continue;
    const label = labelOf(child);
    if (label.length > 40) return [];
    if (label) labels.set(child, label);
  }
  return labels.size < 3 ? [] : [...labels].map(([child, label]) => stepOf(child, label));
}

function judge(bar: Element, steps: readonly StageStep[]): StageBar {
  const most = (test: (step: StageStep) => unknown) => steps.filter(test).length > steps.length / 2;
  const names = [bar, ...steps.map((step) => step.element)].map(
    (each) => `${each.className} ${each.getAttribute('name')} ${each.getAttribute('data-test')}`,
  );
  const { sure, why } = weigh(0, [
    ['current', 0.3, steps.filter((step) => step.current).length === 1],
    ['named', 0.25, names.some((name) => NAMED.test(name))],
    ['stages', 0.3, steps.filter((step) => KNOWN.test(step.label)).length >= 2],
    ['mostly-stages', 0.3, isMostlyStages(steps.map((step) => step.label))],
    ['radio', 0.15, bar.matches('[role="radiogroup"],[role="listbox"]')],
    ['panels', -0.5, most((step) => step.element.matches('[aria-controls],[href^="#"]'))],
    ['links', -0.3, most((step) => step.element.querySelector('a[href*="/"]'))],
    ['fields', -0.4, bar.querySelector('input:not([type="radio"]):not([type="hidden"]),textarea')],
    ['unlike', -0.3, new Set(steps.map((step) => step.element.localName)).size > 1],
  ]);
  return { container: bar, steps, sure, why };
}

/** Rows of short boxes without any telling name: most of their words must be those of stages. */
function unnamedBars(root: Root): Element[] {
  return queryDeep(root, 'div,section,header,p').filter((element) => {
    const count = element.childElementCount;
    if (count < 3 || count > 12 || element.querySelectorAll('*').length > count * 5) return false;
    const labels = [...element.children].map((child) => textOf(child, 41));
    return labels.every((label) => label && label.length < 41) && isMostlyStages(labels);
  });
}

function isMostlyStages(labels: readonly string[]): boolean {
  return labels.filter((label) => KNOWN.test(label)).length >= labels.length * 0.6;
}

function barsOf(elements: readonly Element[]): StageBar[] {
  const bars: StageBar[] = [];
  const held = new Set<Element>();
  for (const element of elements) {
    const holder = holderOf(element);
    if (held.has(holder) || closestDeep(element, ELSEWHERE)) continue;
    held.add(holder);
    const steps = stepsOf(holder);
    if (steps.length > 0 && isShown(holder)) bars.push(judge(element, steps));
  }
  return bars.filter((bar) => bar.sure > 0.2).sort((a, b) => b.sure - a.sure);
}

/** Bars that may be stages, surest first; tabs, menus and board columns come last or not at all. */
export const findStageBars = (root: Root) => barsUnder(outerRoot(root));

const barsUnder = onceATurn((root: Root): StageBar[] => {
  const named = barsOf(queryDeep(root, BARS));
  if (named.some((bar) => bar.sure >= SURE_ENOUGH)) return named;
  return [...named, ...barsOf(unnamedBars(root))].sort((a, b) => b.sure - a.sure);
});
