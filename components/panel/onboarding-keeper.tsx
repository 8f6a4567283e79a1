import type { JSX } from 'preact';
import type { SettingsView } from '../../lib/domain/views';
import type { PanelStore, TabId } from '../../lib/state/panel-store';
import { Button } from '../ui/button';
import { Icon } from '../ui/icons';
import { leadTo } from '../ui/lead-to';
import { useSections, useText } from '../ui/screen';

/** The section of the standard's tab that holds the editor. */
const EDITOR = 'panel-editor';

/** A step leads to a part of the editor, or to another tab. */
type Place = { readonly part: string } | { readonly tab: TabId };

const STEPS = [
  { id: 'set', place: { part: EDITOR } },
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
      <div class="actions">
        <a href={`${store.optionsUrl}#editor`} target="prelude-desk">
          {t('keeper.wide')}
        </a>
        {store.dashboardUrl.value !== null && (
          <a href={`${store.dashboardUrl.value}#pilot`} target="prelude-dashboard">
            {t('pilot.try')}
          </a>
        )}
        <Button kind="quiet" onClick={onHide}>
          {t('keeper.back')}
        </Button>
      </div>
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

function StepLink({ place, store, label, onGo }: StepLinkProps): JSX.Element {
  const { flipped, flip } = useSections();
  const go = (): void => {
    onGo();
    if ('tab' in place) {
      store.tab.value = place.tab;
      return;
    }
    store.tab.value = 'standard';
    if (!flipped.value.has(EDITOR)) flip(EDITOR, true);
    leadTo(place.part, EDITOR);
  };
  return (
    <button type="button" class="link" onClick={go}>
      {label}
    </button>
  );
}
