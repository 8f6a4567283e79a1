import type { JSX } from 'preact';
import type { SettingsView } from '../../lib/domain/views';
import type { PanelStore, TabId } from '../../lib/state/panel-store';
import { Button } from '../ui/button';
import { Icon } from '../ui/icons';
import { useSections, useText } from '../ui/screen';

/** A step leads to a part of the options page, or to a tab of this panel. */
type Place = { readonly part: string } | { readonly tab: TabId };

const STEPS = [
  { id: 'set', place: { part: 'editor' } },
  { id: 'menu', place: { part: 'edit-menu' } },
  { id: 'start', place: { part: 'edit-menu' } },
  { id: 'card', place: { tab: 'card' } },
  { id: 'required', place: { part: 'edit-required' } },
  { id: 'table', place: { tab: 'card' } },
  { id: 'numbers', place: { tab: 'pipeline' } },
  { id: 'publish', place: { part: 'publish' } },
] as const satisfies readonly { readonly id: string; readonly place: Place }[];

type StepId = (typeof STEPS)[number]['id'];

interface KeeperProps {
  readonly store: PanelStore;
  readonly settings: SettingsView;
  readonly onHide: () => void;
}

/** For the person who keeps the standard: the eight steps, each leading to its place. */
export function KeeperSteps({ store, settings, onHide }: KeeperProps): JSX.Element {
  const { t } = useText();
  const { flipped, flip } = useSections();
  const isDone = (id: StepId) => flipped.value.has(`keeper-${id}`) || isSeen(id, store, settings);
  return (
    <section class="matter keeper">
      <h2>{t('keeper.title')}</h2>
      <p class="muted">{t('keeper.hint')}</p>
      <ol class="keeper-steps">
        {STEPS.map(({ id, place }) => (
          <li key={id} class={isDone(id) ? 'done' : ''}>
            <StepMark done={isDone(id)} />
            <div>
              <StepLink
                place={place}
                store={store}
                label={t(`keeper.${id}`)}
                onGo={() => flip(`keeper-${id}`, true)}
              />
              <p class="muted">{t(`keeper.${id}Hint`)}</p>
            </div>
          </li>
        ))}
      </ol>
      <Button kind="quiet" onClick={onHide}>
        {t('keeper.back')}
      </Button>
    </section>
  );
}

/** What can be seen to be done, whoever did it and however. */
function isSeen(id: StepId, store: PanelStore, settings: SettingsView): boolean {
  const overlay = store.overlay.value;
  if (id === 'card') return overlay?.page.kind === 'card';
  if (id === 'table') return (store.pipeline.state.value.value?.snapshot ?? null) !== null;
  return id === 'publish' && settings.life?.words != null;
}

function StepMark({ done }: { readonly done: boolean }): JSX.Element {
  const { t } = useText();
  return (
    <span class="keeper-mark">
      {done && <Icon name="check" />}
      {done && <span class="unseen">{t('keeper.done')}</span>}
    </span>
  );
}

interface StepLinkProps {
  readonly place: Place;
  readonly store: PanelStore;
  readonly label: string;
  readonly onGo: () => void;
}

/** All steps of the options page share one tab of the browser. */
function StepLink({ place, store, label, onGo }: StepLinkProps): JSX.Element {
  if ('part' in place) {
    return (
      <a href={`${store.optionsUrl}#${place.part}`} target="prelude-desk" onClick={onGo}>
        {label}
      </a>
    );
  }
  const go = (): void => {
    onGo();
    store.tab.value = place.tab;
  };
  return (
    <button type="button" class="link" onClick={go}>
      {label}
    </button>
  );
}
