/** A person's own layer: changes of the menu, decisions on offers, keys given back to the team. */
import { type AppDocument, patchSite, type SiteRecord } from '../domain/app-document';
import {
  acceptSuggestion,
  addOperation,
  dismissSuggestion,
  effectiveSettings,
  foldLabel,
  type ListOperation,
  type PersonalLayer,
  resetKey,
} from '../domain/standard';
import type { OwnMenuChange } from '../domain/standard-life';
import { RefusedRequest } from '../platform/send';
import { changeSettings } from '../platform/settings-store';
import { contextOf, isHeld, layersOf, rulesFor } from './rules';
import { spread } from './sites';

const LONGEST_LABEL = 120;
const OPERATIONS_KEPT = 500;

/**
 * Change the menu for oneself.
 * @throws RefusedRequest `locked` when the team or the administrator holds the menu.
 */
export async function changeOwnMenu(origin: string, change: OwnMenuChange): Promise<void> {
  await changePersonal((document) => {
    if (isMenuLocked(document, origin)) throw new RefusedRequest('locked');
    const { personal } = document;
    if (change.op === 'reset') return forget(personal, change.item);
    const next = addOperation(withWord(document, origin, change.item), operationOf(change));
    return { ...next, operations: next.operations.slice(-OPERATIONS_KEPT) };
  });
}

/**
 * Let the CRM begin with a section, or with what the team says again (null).
 * @throws RefusedRequest `locked` when the team or the administrator holds the start page.
 */
export async function pinStart(origin: string, pinned: SiteRecord['pinned']): Promise<void> {
  const document = await changeSettings((before) => {
    if (pinned && isHeld(rulesFor(before, origin), 'startPage')) throw new RefusedRequest('locked');
    return patchSite(before, origin, { pinned });
  });
  await spread(document);
}

/** Take over or turn down what the team offers under a key. */
export async function decideOffer(origin: string, key: string, accept: boolean): Promise<void> {
  await changePersonal((document) => {
    const context = contextOf(document, origin, Date.now());
    if (!context) return document.personal;
    const layers = layersOf(document);
    return accept ? acceptSuggestion(layers, context, key) : dismissSuggestion(layers, key);
  });
}

/** Give a key back to the team. */
export async function giveBack(key: string): Promise<void> {
  await changePersonal(({ personal }) => resetKey(personal, key));
}

async function changePersonal(change: (document: AppDocument) => PersonalLayer): Promise<void> {
  const document = await changeSettings((before) => {
    const personal = change(before);
    return personal === before.personal ? before : { ...before, personal };
  });
  await spread(document);
}

function operationOf(change: Exclude<OwnMenuChange, { readonly op: 'reset' }>): ListOperation {
  const target = { list: 'menu', id: change.item } as const;
  return change.op === 'moveAfter'
    ? { ...target, op: 'moveAfter', after: change.after }
    : { ...target, op: change.op };
}

function forget(personal: PersonalLayer, item: string): PersonalLayer {
  const operations = personal.operations.filter(({ list, id }) => list !== 'menu' || id !== item);
  return { ...personal, operations };
}

function isMenuLocked(document: AppDocument, origin: string): boolean {
  const rules = rulesFor(document, origin);
  return ['menu.order', 'menu.hidden'].some((key) => isHeld(rules, key));
}

/** An item that no file names gets a word of the person's own, so that changes can refer to it. */
function withWord(document: AppDocument, origin: string, item: string): PersonalLayer {
  const { personal } = document;
  const context = contextOf(document, origin, Date.now());
  const menu = context && effectiveSettings(layersOf(document), context).menu;
  const wanted = foldLabel(item);
  const isKnown = [...(menu?.order ?? []), ...(menu?.hidden ?? [])].some(
    ({ id, labels }) => id === item || labels.some((label) => foldLabel(label) === wanted),
  );
  const words = personal.settings.dictionary?.menu ?? {};
  if (isKnown || Object.hasOwn(words, item)) return personal;
  if (item.trim() === '' || item.length > LONGEST_LABEL) throw new RefusedRequest('bad-item');
  const dictionary = { ...personal.settings.dictionary, menu: { ...words, [item]: { labels: [item] } } };
  return { ...personal, settings: { ...personal.settings, dictionary } };
}
