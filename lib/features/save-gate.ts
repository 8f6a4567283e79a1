import type { ControlIntent, RecordControl } from '../crm/adapter';
import { isByPerson } from '../dom/by-person';
import type { Feature, PageHost } from './feature';
import { gateDesk } from './gate-desk';
import { contextAt, stageInForm } from './stage-target';

/**
 * Checks a card before it is saved, on every way to save that the page can be
 * stopped on: a save button, Enter, Ctrl+Enter, Ctrl+S, a form's own submit.
 * Whatever fails in here lets the save through.
 */
export const saveGate: Feature<PageHost> = {
  id: 'save-gate',
  runsOn: (settings) =>
    Object.values(settings.rules?.cards ?? {}).some((card) =>
      card.required.some(({ mode }) => mode !== 'hint'),
    ),
  start(host) {
    const gate = makeGate(host);
    // On `window` and in capture: before any listener of the page itself.
    const options = { capture: true, signal: host.signal };
    addEventListener('click', gate.onClick, options);
    addEventListener('keydown', gate.onKey, options);
    addEventListener('submit', gate.onSubmit, options);
  },
};

function makeGate(host: PageHost) {
  const desk = gateDesk(host);
  const check = (event: Event, intent: ControlIntent, again: () => void) => {
    if (intent === 'lost') return;
    desk.check(event, again, (card) => {
      const target = stageInForm(card);
      const context = contextAt(card, target);
      return { context: intent === 'won' ? { ...context, outcome: 'won' } : context, stage: target };
    });
  };
  return {
    onClick(event: MouseEvent) {
      const control = isByPerson(event) && !desk.passing() ? controlAt(host, event) : null;
      if (!control) return;
      check(event, control.intent, () => control.element.click());
    },
    onKey(event: KeyboardEvent) {
      if (!isByPerson(event) || desk.passing() || event.isComposing) return;
      const target = event.composedPath()[0];
      if (!(target instanceof HTMLElement)) return;
      const press = saveKey(event, target);
      if (press) check(event, 'save', () => pressAgain(host, target, event, press));
    },
    onSubmit(event: SubmitEvent) {
      const form = event.target;
      if (!(form instanceof HTMLFormElement) || desk.passing()) return;
      const card = host.card('fresh') ?? host.bulkForm();
      if (!card?.fields.some(({ box }) => form.contains(box))) return;
      check(event, 'save', () => form.requestSubmit(event.submitter));
    },
  };
}

/** The save control under the pointer; the page's controls are looked up only on a click on something pressable. */
function controlAt(host: PageHost, event: MouseEvent): RecordControl | null {
  const path = event.composedPath();
  const pressable = path.find(
    (node) =>
      node instanceof Element &&
      node.matches(
        'button,input,a,[role="button"],[role="option"],[role="tab"],[role="menuitem"],li,span,div',
      ),
  );
  if (!pressable) return null;
  const controls = host.adapter.stage.controls(host.adapter.fields.layer(document) ?? document);
  return controls.find(({ element }) => path.includes(element)) ?? null;
}

/** Which of the saving keys was pressed; null for all other keys. */
function saveKey(event: KeyboardEvent, target: HTMLElement): 'enter' | 'chord' | null {
  const command = event.ctrlKey || event.metaKey;
  if (command && (event.key === 'Enter' || event.code === 'KeyS')) return 'chord';
  const plain = !command && !event.altKey && !event.shiftKey;
  return event.key === 'Enter' && plain && savesByEnter(target) ? 'enter' : null;
}

/** Enter saves from a one-line input; in a text area it breaks the line, on a button it presses it. */
function savesByEnter(target: HTMLElement): boolean {
  if (!(target instanceof HTMLInputElement)) return false;
  const picksFromList =
    target.getAttribute('aria-expanded') === 'true' || target.getAttribute('role') === 'combobox';
  return !picksFromList && !['button', 'submit', 'reset', 'checkbox', 'radio', 'file'].includes(target.type);
}

/**
 * Do what the key would have done. A form takes its own submit; other pages get
 * the key again, and, where the page ignores keys that no person pressed, the
 * save button.
 */
function pressAgain(
  host: PageHost,
  target: HTMLElement,
  event: KeyboardEvent,
  press: 'enter' | 'chord',
): void {
  const form = target.closest('form');
  if (press === 'enter' && form) {
    form.requestSubmit();
    return;
  }
  const { key, code, ctrlKey, metaKey } = event;
  const again = new KeyboardEvent('keydown', {
    key,
    code,
    ctrlKey,
    metaKey,
    bubbles: true,
    cancelable: true,
    composed: true,
  });
  const taken = !target.dispatchEvent(again);
  if (!taken)
    host.adapter.stage
      .controls(host.card()?.layer ?? document)
      .find(({ intent }) => intent === 'save')
      ?.element.click();
}
