/** Tells what a page is for, without knowing the CRM: from its controls, its bulk and its words. */
import { deepRoots, elementOf, queryDeep } from '../../dom/read-roots';
import { textOf } from '../../dom/read-text';
import { isShown } from '../../dom/read-visible';
import type { CrmPage, EntityKind, PageKind, Root } from '../adapter';
import { findControls } from './actions';
import { isDataTable } from './field-controls';
import { findFields } from './fields';
import { activeLayer } from './layers';
import { shownFilter } from './shown-filter';
import { findStageBars } from './stage-bar';

const BUSY =
  '[aria-busy="true"],[role="progressbar"],[class*="spinner" i],[class*="skeleton" i],[class*="loader" i],[class*="loading" i],[class*="shimmer" i]';
const BOARDS =
  '[class*="kanban" i],[class*="board" i],[data-test*="pipeline"],[data-rbd-droppable-id],[data-rfd-droppable-id],[draggable="true"]';
const KANBAN = '[class*="kanban" i],[data-test*="kanban" i]';
const NOTHING =
  /\b(no (records|results|data|items|deals|opportunities|matches|entries)|nothing (found|here|to)|not found any|yet)\b|нет (данных|записей|сделок|элементов)|ничего не найдено|пусто|keine (daten|einträge|ergebnisse|datensätze)|sin (resultados|registros|datos)|no (hay|se encontr)|aucun|nenhum|sem (dados|registros)|(kayıt|sonuç|veri) (bulunamadı|yok)|немає|brak (danych|wyników|rekordów)/i;
const BROKEN =
  /(^|\s)(40[134]|50[0-4])(\s|:|$)|access denied|forbidden|not authori[sz]ed|permission|something went wrong|unexpected error|page not found|server error|failed to (load|fetch)|доступ (запрещ|закрыт)|нет прав|страница не найдена|ошибка|zugriff verweigert|fehler|acceso denegado|error|accès refusé|erreur|acesso negado|erro\b|erişim engellendi|hata|доступ заборонено|помилка|błąd|brak dostępu/i;
/** What a list says that could not be fetched, wherever on the page it says so. */
const NOT_LOADED =
  /(could ?n[o'’]t|cannot|can['’]t|failed to|unable to|error( while)?) (load|fetch|retriev|display)|could not be (loaded|fetched|retrieved)|не удалось (загрузить|получить|показать)|ошибка( при)? загрузк|nicht geladen werden|fehler beim laden|no se (pudo|pudieron|ha podido) cargar|error al cargar|impossible de charger|erreur (de|lors du) chargement|não foi possível carregar|erro ao carregar|yüklenemedi|не вдалося завантажити|nie udało się (załadować|wczytać|pobrać)/i;
const NOTICES =
  '[role="alert"],[role="status"],[aria-live],[class*="toast" i],[class*="snack" i],[class*="notif" i]';
const RETRY =
  /^(retry|try again|повторить( попытку)?|попробовать (снова|еще раз|ещё раз)|erneut versuchen|reintentar|réessayer|tentar novamente|yeniden dene|tekrar dene|спробувати ще раз|повторити|spróbuj ponownie|ponów)$/i;
const SIGN_IN =
  /(log|sign)[-_ ]?in|\bauth\b|\bsso\b|вход|войти|anmelden|einloggen|iniciar sesi|connexion|entrar|giriş|увійти|zaloguj/i;
const ENTITIES: readonly (readonly [EntityKind, RegExp])[] = [
  ['lead', /(^|[^a-z])leads?([^a-z]|$)/i],
  ['deal', /deal|opportunit|potential|pipeline|sales-order|сделк/i],
  ['contact', /contact|person|people/i],
  ['company', /compan|account|organi[sz]ation|customer/i],
  ['task', /task|activit|todo/i],
];

interface Signs {
  readonly rows: number;
  readonly cards: number;
  readonly records: number;
  readonly fields: number;
  readonly reads: number;
  readonly edits: number;
  readonly saves: number;
  readonly stages: boolean;
  readonly words: string;
}

function countShown(root: Root, selector: string, most: number): number {
  let count = 0;
  for (const element of queryDeep(root, selector)) {
    if (count === most) break;
    if (isShown(element)) count++;
  }
  return count;
}

/** Links to records of their own, outside menus. */
function countRecords(root: Root): number {
  let count = 0;
  for (const link of queryDeep(root, 'a[href]')) {
    if (/\/[\w-]*\d[\w-]*(\/\w+)?\/?$/.test(link.getAttribute('href') ?? '') && !link.closest('nav,aside'))
      count++;
    if (count > 5) break;
  }
  return count;
}

/** How many rows of records are drawn, up to `most`; tables that lay out a form have none. */
function countRows(root: Root, most: number): number {
  let count = 0;
  for (const table of queryDeep<HTMLTableElement>(root, 'table')) {
    if (!isDataTable(table) || !isShown(table)) continue;
    for (const body of table.tBodies) count += [...body.children].slice(0, most).filter(isShown).length;
    if (count >= most) return count;
  }
  const grid = queryDeep(root, '[role="row"]').filter((row) =>
    row.querySelector('[role="gridcell"],[role="cell"]'),
  );
  return count + grid.slice(0, most).filter(isShown).length;
}

/** What a page that failed says loudest: its headings and alerts, or all of a very short page. */
function loudWords(root: Root, words: string): string {
  if (words.length < 200) return words;
  return queryDeep(root, 'h1,h2,[role="alert"],[class*="error" i]')
    .slice(0, 6)
    .map((element) => textOf(element, 150))
    .join(' ');
}

/** An error that stands over or in place of the rows; a notice goes by itself, a button to try again stays. */
function saysNotLoaded(root: Root, words: string): boolean {
  const notices = queryDeep(root, NOTICES).slice(0, 12).filter(isShown);
  if (NOT_LOADED.test(words) || notices.some((notice) => NOT_LOADED.test(textOf(notice, 200)))) return true;
  const buttons = queryDeep(root, 'button,[role="button"]').slice(0, 200);
  return buttons.some((button) => RETRY.test(textOf(button, 40)) && isShown(button));
}

function signsOf(root: Root, url: URL): Signs {
  const layer = activeLayer(root);
  const rows = countRows(root, 3);
  const words = textOf(elementOf(root), 1500);
  const none = { rows, words, cards: 0, records: 0, fields: 0, reads: 0, edits: 0, saves: 0, stages: false };
  // Pages full of records are not searched for fields: their labels belong to many records.
  if (rows > 2 && !layer) return none;
  const cards = countShown(root, BOARDS, 4);
  const records = addressOf(url).recordId ? 0 : countRecords(root);
  if ((cards > 3 || records > 5) && !layer) return { ...none, cards, records };
  const fields = findFields(layer ?? root);
  const controls = findControls(layer ?? root);
  return {
    ...none,
    cards,
    records,
    fields: fields.filter((field) => field.sure >= 0.6).length,
    reads: fields.filter((field) => !field.control && field.sure >= 0.6).length,
    edits: fields.filter((field) => field.control && field.editable).length,
    saves: controls.filter((control) => control.sure >= 0.6 && /save|create/.test(control.intent)).length,
    stages: findStageBars(root).some((bar) => bar.sure >= 0.6),
  };
}

/** No rows, no cards and no record: nothing but what stands around a list. */
function isBare({ rows, cards, records, reads, stages, saves }: Signs): boolean {
  return !rows && !cards && records < 3 && reads < 4 && !stages && !saves;
}

function kindOf(root: Root, url: URL): readonly [PageKind, number, string] {
  const password = queryDeep(root, 'input[type="password"]').some(isShown);
  const signs = signsOf(root, url);
  const data = signs.rows;
  if (password && !data && signs.edits < 6) return ['login', 0.95, 'password'];
  const few = signs.words.length < 600;
  if (few && !data && SIGN_IN.test(url.pathname) && signs.edits < 4) return ['login', 0.75, 'address'];
  if (few && !data && !signs.cards && signs.fields < 2 && BROKEN.test(loudWords(root, signs.words)))
    return ['error', 0.8, 'words'];
  if (isBare(signs) && !addressOf(url).recordId && saysNotLoaded(root, signs.words))
    return ['error', 0.75, 'not-loaded'];
  if (few && !data && !signs.fields && !signs.cards && countShown(root, BUSY, 1))
    return ['loading', 0.8, 'busy'];
  if (signs.words.length < 20) return ['loading', 0.6, 'blank'];
  if (signs.reads > 3 && !signs.rows && addressOf(url).recordId) return ['card', 0.8, 'pairs'];
  if (signs.edits > 1 && signs.saves && !signs.rows) return ['form', 0.8, 'fields'];
  if (signs.stages && signs.fields > 2) return ['card', 0.85, 'stages'];
  if (signs.rows < 3 && countShown(root, KANBAN, 1)) return ['board', 0.75, 'named'];
  if (signs.cards > 2 && signs.rows < 3) return ['board', 0.7, 'cards'];
  if (signs.rows < 2 && signs.records > 5) {
    const { entity } = addressOf(url);
    if (entity) return [entity === 'deal' || entity === 'lead' ? 'board' : 'list', 0.6, 'records'];
  }
  if (signs.rows > 1) return ['list', 0.8, 'rows'];
  if (signs.fields > 3) return ['card', 0.7, 'pairs'];
  if (signs.edits > 0 && signs.saves) return ['form', 0.7, 'fields'];
  if (signs.fields > 0 && addressOf(url).recordId) return ['card', 0.6, 'address'];
  if (!data && NOTHING.test(signs.words))
    return ['empty', 0.75, shownFilter(root, url) === null ? 'words' : 'filtered'];
  return ['other', 0.5, 'none'];
}

/** An address with a broken escape is read as it stands. */
function safeDecode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** The record kind and id that an address names: `/deals/42`, `#/contacts/7/show`, `?etn=opportunity&id=…`. */
export function addressOf(url: URL): { entity: EntityKind | null; recordId: string | null } {
  const path = safeDecode(url.pathname + url.hash);
  const entity = ENTITIES.find(([, words]) => words.test(path + url.search))?.[0] ?? null;
  const asked = [...new URLSearchParams(url.search)];
  const inHash = [...askedInHash(url)].find(
    ([name, value]) => /^(id|record_?id)$/i.test(name) && /\d/.test(value),
  );
  const named = asked.find(
    ([name, value]) => /^(.*_)?(id|record|oid|recordid)$/i.test(name) && /\d/.test(value),
  );
  const id = /\/(\d{1,20}|[0-9a-f]{8}-[0-9a-f-]{27}|(?=[0-9a-z]*\d)[0-9a-zA-Z]{15,24})(?=[/?&#]|$)/.exec(
    path,
  );
  return { entity, recordId: id?.[1] ?? named?.[1] ?? inHash?.[1] ?? null };
}

/** The query that some pages keep behind the hash: `#id=42&model=…` or `#/deals?id=42`. */
function askedInHash({ hash }: URL): URLSearchParams {
  const [before = '', after] = hash.slice(1).split('?');
  return new URLSearchParams(after ?? (before.includes('/') ? '' : before));
}

/** What the page under `root` is. `sure` below the threshold means: ask before acting on it. */
export function pageKind(root: Root, url: URL): CrmPage {
  const [kind, sure, why] = kindOf(deepRoots(root), url);
  return { kind, sure, why: [why], ...addressOf(url) };
}
