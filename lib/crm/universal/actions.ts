/** Finds what saves a record or ends a deal: by words, type and place. */
import { closestDeep, queryDeep } from '../../dom/read-roots';
import { nameOf } from '../../dom/read-text';
import { isShown } from '../../dom/read-visible';
import type { ControlIntent, RecordControl, Root } from '../adapter';

const BUTTONS =
  'button,input[type="submit"],input[type="button"],[role="button"],a[class*="btn" i],a[class*="button" i],a[data-action="save"]';
const ELSEWHERE =
  'nav,table,[role="grid"],[role="search"],[role="navigation"],[role="listbox"],[role="menu"] nav';
/** Save-like verbs at the start of a caption, in the languages the product reads. */
const SAVE =
  /^(save|update|apply changes|(edit|change|изменить) \d|confirm|done|сохран|применить|обновить|готово|speicher|sichern|übernehmen|aktualisieren|guardar|actualizar|enregistrer|sauvegarder|mettre à jour|valider|salvar|gravar|atualizar|kaydet|güncelle|зберегти|оновити|zapisz|zachowaj|aktualizuj|salva|opslaan|bewaren|spara|gem$|lagre|tallenna|uložit|保存)/iu;
const CREATE =
  /^(create|add|submit|создать|добавить|отправить|anlegen|erstellen|hinzufügen|crear|añadir|agregar|créer|ajouter|criar|adicionar|oluştur|ekle|створити|додати|utwórz|dodaj)/iu;
const WON =
  /^(mark (as )?won|won|close(d)? (as )?won|win\b|выигра|успешно|успех|сделка заключена|gewonnen|ganad|ganar|gagn|ganh|kazan|виграно|wygran)/iu;
const LOST =
  /^(mark (as )?lost|lost|close(d)? (as )?lost|проигра|провал|не реализ|отказ|verloren|perdid|perder|perdu|kaybed|програ|przegran)/iu;
const NOT_SAVE =
  /(filter|view|search|segment|template|layout|фильтр|поиск|вид\b|шаблон|ansicht|vista|vue|widok)/iu;
const SUBMIT_NAME = /(^|[-_:.])(save|submit|saveedit|saveandclose|update)([-_:.]|$)|save-?button|^save/i;

interface Verdict {
  readonly intent: ControlIntent;
  readonly sure: number;
  readonly why: readonly string[];
}

/** Words first; then the name the CRM gave the button; then its being the form's submit button. */
function judge(element: HTMLElement, label: string): Verdict | null {
  const spoken = `${element.getAttribute('aria-label') ?? ''}`;
  const says = (words: RegExp) => words.test(label) || words.test(spoken);
  if (NOT_SAVE.test(label)) return null;
  if (says(WON)) return { intent: 'won', sure: 0.8, why: ['word'] };
  if (says(LOST)) return { intent: 'lost', sure: 0.8, why: ['word'] };
  const isSubmit = element.matches('form [type="submit"],form button:not([type])');
  const place = closestDeep(element, 'form,dialog,[role="dialog"]') ? 0.1 : 0;
  if (says(SAVE)) return { intent: 'save', sure: 0.8 + place + (isSubmit ? 0.1 : 0), why: ['word'] };
  const names = ['name', 'id', 'data-action', 'data-test', 'data-testid', 'data-test-id', 'class'];
  const named = names.some((name) =>
    (element.getAttribute(name) ?? '').split(/\s+/).some((word) => SUBMIT_NAME.test(word)),
  );
  if (says(CREATE) && (isSubmit || (place && named)))
    return { intent: 'create', sure: 0.8, why: ['word', 'submit'] };
  if (named) return { intent: 'save', sure: 0.65, why: ['name'] };
  if (isSubmit) return { intent: 'save', sure: 0.55, why: ['submit'] };
  return null;
}

/** Saving and closing controls under `root`; hidden ones are left out, disabled ones are kept. */
export function findControls(root: Root): RecordControl[] {
  const found: RecordControl[] = [];
  for (const element of queryDeep<HTMLElement>(root, BUTTONS)) {
    if (closestDeep(element, ELSEWHERE) || element.querySelector('button')) continue;
    const label = element.localName === 'input' ? (element.getAttribute('value') ?? '') : nameOf(element, 60);
    const verdict = judge(element, label);
    if (verdict && isShown(element))
      found.push({ element, label, ...verdict, sure: Math.min(1, verdict.sure) });
  }
  return found;
}
