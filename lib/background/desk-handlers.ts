import { NO_IMPACT } from '../domain/impact';
import { parseStandard } from '../domain/standard/schema';
import type { DeskRequests } from '../platform/desk-messages';
import type { Handlers } from '../platform/handle';
import { RefusedRequest } from '../platform/send';
import { loadSettings } from '../platform/settings-store';
import { draftImpact } from './draft-impact';
import { feedbackHandlers } from './feedback-handlers';
import type { HistoryStore } from './history-store';
import { publishAgain, reviewFile } from './publishing';
import { keyState, makeBackedUpKey, restoreKey } from './signing-key';
import { crmOf } from './site-crm';
import { surveyOf, takeSurvey } from './survey';

export interface DeskTools {
  readonly store: Pick<HistoryStore, 'run'>;
  /** Passes a result through and tells open screens that something has changed. */
  readonly changed: <T>(result: T) => T;
}

/** The answers of the manager's desk, and about feedback. */
export function deskHandlers({ store, changed }: DeskTools): Pick<Handlers, keyof DeskRequests> {
  return {
    'survey/report': async ({ origin, report }, sender) => {
      if (!sender.own && sender.origin !== origin) throw new RefusedRequest('other-origin');
      await takeSurvey(origin, report, Date.now());
      return { ok: true };
    },
    'survey/get': async ({ origin }) => {
      const survey = await surveyOf(origin);
      const crm = survey && crmOf(await loadSettings(), survey.origin);
      return { survey, crm: crm?.id ?? null };
    },
    'draft/impact': async ({ text, account }) => {
      const read = parseStandard(text);
      if (!read.ok) return { impact: NO_IMPACT, problems: read.problems };
      const document = await loadSettings();
      const impact = await store.run((db) => draftImpact(db, document, read.standard, account, Date.now()));
      return { impact, problems: [] };
    },
    'draft/review': ({ text, note }) => reviewFile(text, note),
    'publish/again': async ({ hash, note }) => changed(await publishAgain(hash, note)),
    'key/state': () => keyState(),
    'key/make': async ({ password, rotate = false }) => {
      const backup = await makeBackedUpKey(password, rotate);
      return { state: await keyState(), backup };
    },
    'key/restore': async ({ text, password, replace = false }) => {
      await restoreKey(text, password, replace);
      return keyState();
    },
    ...feedbackHandlers(changed),
  };
}
