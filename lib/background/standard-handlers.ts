import { explain } from '../domain/standard';
import type { SettingsView } from '../domain/views';
import type { Handlers } from '../platform/handle';
import { RefusedRequest } from '../platform/send';
import { loadSettings } from '../platform/settings-store';
import type { StandardRequests } from '../platform/standard-messages';
import { changeOwnMenu, decideOffer, giveBack } from './personal';
import { loadDraft, publish, saveDraft, standardAsMarkdown } from './publishing';
import { contextOf, layersOf } from './rules';
import { goBackTo } from './standards';
import { checkForUpdate, declineUpdate, followAddress, previewUpdate } from './subscription';

export interface StandardTools {
  /** The answer to `settings/get`. */
  readonly view: (origin: string | null) => Promise<SettingsView>;
  /** Passes a result through and tells open panels that settings have changed. */
  readonly changed: <T>(result: T) => T;
}

/** The answers about the life of the standard. */
export function standardHandlers({ view, changed }: StandardTools): Pick<Handlers, keyof StandardRequests> {
  const viewed = async (origin: string | null) => changed(await view(origin));
  return {
    'standard/go-back': async ({ hash }) => changed(await goBackTo(hash)),
    'standard/explain': async ({ origin, key }) => {
      const document = await loadSettings();
      const context = contextOf(document, origin, Date.now());
      if (!context) throw new RefusedRequest('bad-origin');
      return explain(layersOf(document), context, key);
    },
    'standard/markdown': ({ text }) => standardAsMarkdown(text),
    'personal/menu': async ({ origin, change }) => {
      await changeOwnMenu(origin, change);
      return viewed(origin);
    },
    'personal/offer': async ({ origin, key, accept }) => {
      await decideOffer(origin, key, accept);
      return viewed(origin);
    },
    'personal/reset': async ({ origin, key }) => {
      await giveBack(key);
      return viewed(origin);
    },
    'update/follow': async ({ url }) => {
      await followAddress(url);
      return viewed(null);
    },
    'update/check': async () => {
      await checkForUpdate(Date.now(), true);
      return viewed(null);
    },
    'update/preview': ({ origin }) => previewUpdate(origin),
    'update/decline': async () => {
      await declineUpdate();
      return viewed(null);
    },
    'draft/load': async () => ({ text: await loadDraft() }),
    'draft/save': async ({ text }) => {
      await saveDraft(text);
      return { saved: true };
    },
    'publish/make': async ({ text, note, sign }) => changed(await publish(text, note, sign)),
  };
}
