import { browser } from 'wxt/browser';
import { CRM_HOSTS } from '../crm/hosts';
import { healthView } from '../domain/anchors';
import type { AppDocument } from '../domain/app-document';
import {
  maskedHost,
  type ProblemFacts,
  type ProblemSite,
  type ProblemStandard,
  problemText,
} from '../domain/problem';
import { pickLocale } from '../locales/pick-locale';
import type { Handlers } from '../platform/handle';
import type { ProblemRequests } from '../platform/problem-messages';
import { loadSettings } from '../platform/settings-store';
import { expectedOn } from './anchors';
import { loadDiary } from './diary';
import { failureCounts } from './failures';
import { loadHealth } from './health-store';
import type { HistoryStore } from './history-store';
import { gatesOnlyShow } from './pilot-notes';
import { policyOf, rulesFor, standardInForce } from './rules';
import { siteStatus } from './sites';
import { privacyView } from './stored-parts';
import { surveyOf } from './survey';

/** The answer to "report a problem": a text for the person to look at, and to copy or not. */
export function problemHandlers(store: HistoryStore): Pick<Handlers, keyof ProblemRequests> {
  return { 'problem/report': async () => ({ text: problemText(await factsOf(store)) }) };
}

async function factsOf(store: HistoryStore): Promise<ProblemFacts> {
  const document = await loadSettings();
  const { language, theme, side, width } = document.app;
  const origins = Object.keys(document.sites);
  return {
    at: Date.now(),
    version: browser.runtime.getManifest().version,
    browser: browserOf(navigator.userAgent),
    system: systemOf(navigator.userAgent),
    language: pickLocale(language, [navigator.language]),
    screen: `panel ${side}, ${width} px, theme ${theme}`,
    sites: await Promise.all(origins.map((origin) => siteFacts(document, origin))),
    standard: standardFacts(document, origins),
    keptVersions: document.standards.filter(({ text }) => text !== '').length,
    ownChanges: document.personal.operations.length,
    policy: policyOf(document) !== null,
    failures: await failureCounts(),
    errors: await loadDiary(),
    stored: (await privacyView(store)).stored,
  };
}

async function siteFacts(document: AppDocument, origin: string): Promise<ProblemSite> {
  const { state, crm = null } = await siteStatus(document, origin);
  const survey = await surveyOf(origin);
  const { sights, repairs } = await loadHealth(origin);
  const { lines } = healthView(origin, expectedOn(document, origin, repairs), sights);
  const kinds = new Map<string, { found: number; of: number }>();
  for (const { about, state: seen } of lines) {
    const { found, of } = kinds.get(about) ?? { found: 0, of: 0 };
    kinds.set(about, { found: found + Number(seen === 'found'), of: of + 1 });
  }
  return {
    host: maskedHost(new URL(origin).host, Object.values(CRM_HOSTS).flat()),
    state,
    crm,
    menuItems: survey?.menu.length ?? null,
    card: survey?.card
      ? {
          entity: survey.card.entity,
          fields: survey.card.fields.length,
          stages: survey.card.stages.length,
        }
      : null,
    health: [...kinds].map(([kind, counts]) => ({ kind, ...counts })),
  };
}

/** What the standard asks for, as counts; on the first site, where several are on. */
function standardFacts(document: AppDocument, origins: readonly string[]): ProblemStandard | null {
  const standard = standardInForce(document);
  if (!standard) return null;
  const rules = rulesFor(document, origins[0] ?? '');
  return {
    version: standard.version ?? 1,
    signed: standard.signature !== undefined,
    hintOnly: gatesOnlyShow(document),
    menuOrder: rules?.menu?.order.length ?? 0,
    menuHidden: rules?.menu?.hidden.length ?? 0,
    startPage: rules?.startPage?.kind ?? null,
    cards: Object.entries(rules?.cards ?? {}).flatMap(([entity, { required, blocks }]) =>
      ENTITIES.has(entity) ? [{ entity, required: required.length, blocks: blocks.length }] : [],
    ),
  };
}

/** A team may name kinds of cards of its own; those names stay here. */
const ENTITIES: ReadonlySet<string> = new Set(['deal', 'lead', 'contact', 'company']);

const BROWSERS = [
  ['Edg', 'Edge'],
  ['OPR', 'Opera'],
  ['YaBrowser', 'Yandex Browser'],
  ['Firefox', 'Firefox'],
  ['Chrome', 'Chrome'],
] as const;

function browserOf(agent: string): string | null {
  for (const [mark, name] of BROWSERS) {
    const version = new RegExp(`${mark}/(\\d{1,4})`).exec(agent)?.[1];
    if (version) return `${name} ${version}`;
  }
  return null;
}

function systemOf(agent: string): string | null {
  return /Windows|Mac OS X|Android|CrOS|Linux/.exec(agent)?.[0] ?? null;
}
