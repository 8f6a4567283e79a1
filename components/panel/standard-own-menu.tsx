import type { JSX } from 'preact';
import type { EffectiveMenuItem, EffectiveSettings, ListOperation } from '../../lib/domain/standard';
import type { OwnMenuChange } from '../../lib/domain/standard-life';
import type { FeedbackStore } from '../../lib/state/feedback-store';
import { Thumbs } from '../talk/thumbs';
import { Button, IconButton } from '../ui/button';
import { useText } from '../ui/screen';
import { Section } from '../ui/section';
import { SourceLine } from './standard-source';

interface OwnMenuProps {
  readonly effective: EffectiveSettings;
  readonly operations: readonly ListOperation[];
  readonly feedback: FeedbackStore;
  readonly onChange: (change: OwnMenuChange) => void;
  readonly onReset: () => void;
}

/** The menu as it is for this person, and the ways to change it for oneself. */
export function OwnMenu(props: OwnMenuProps): JSX.Element | null {
  const { effective, operations, feedback, onChange, onReset } = props;
  const { t } = useText();
  const { menu, sources } = effective;
  if (!menu) return null;
  const own = operations.filter(({ list }) => list === 'menu');
  const source = sources['menu.order'] ?? sources['menu.hidden'];
  const isLocked = source?.strength === 'locked';
  const items = { own, isLocked, feedback, onChange };
  return (
    <Section
      id="own-menu"
      title={t('life.myMenu')}
      {...(own.length > 0 ? { note: t('life.own') } : {})}
      startsClosed
    >
      <SourceLine source={source} />
      <p class="hint">
        {isLocked
          ? t(source.layer === 'policy' ? 'life.lockedByPolicy' : 'life.locked')
          : t('life.myMenuHint')}
      </p>
      <ul class="plain-list own-menu talkable">
        {menu.order.map((item, index) => (
          <OwnItem key={item.id} item={item} place={{ order: menu.order, index }} {...items} />
        ))}
      </ul>
      {menu.hidden.length > 0 && <h3>{t('life.hidden')}</h3>}
      <ul class="plain-list own-menu talkable">
        {menu.hidden.map((item) => (
          <OwnItem key={item.id} item={item} place={null} {...items} />
        ))}
      </ul>
      {own.length > 0 && (
        <Button kind="quiet" icon="undo" onClick={onReset}>
          {t('life.reset')}
        </Button>
      )}
    </Section>
  );
}

interface OwnItemProps {
  readonly item: EffectiveMenuItem;
  /** Null for a hidden item. */
  readonly place: { readonly order: readonly EffectiveMenuItem[]; readonly index: number } | null;
  readonly own: readonly ListOperation[];
  readonly isLocked: boolean;
  readonly feedback: FeedbackStore;
  readonly onChange: (change: OwnMenuChange) => void;
}

function OwnItem({ item, place, own, isLocked, feedback, onChange }: OwnItemProps): JSX.Element {
  const { t } = useText();
  const label = item.labels[0] ?? item.id;
  const mine = own.filter(({ id }) => id === item.id || item.labels.includes(id));
  const pin = mine.find(({ op }) => op === 'pin');
  const hidesItself = mine.find(({ op }) => op === 'hide');
  return (
    <li class="row-between">
      <span class="clamp">
        {label} {mine.length > 0 && <span class="badge">{t('life.own')}</span>}
      </span>
      <Thumbs feedback={feedback} target={{ menu: item.id }} name={label} />
      {!isLocked && place && (
        <span class="item-buttons">
          <IconButton
            icon="pin"
            label={t(pin ? 'life.unpin' : 'life.pin', { item: label })}
            onClick={() => onChange(pin ? { op: 'reset', item: pin.id } : { op: 'pin', item: item.id })}
          />
          <IconButton
            icon="up"
            label={t('life.up', { item: label })}
            onClick={() => onChange(moveTo(place.order, place.index, -1))}
          />
          <IconButton
            icon="down"
            label={t('life.down', { item: label })}
            onClick={() => onChange(moveTo(place.order, place.index, 1))}
          />
          <IconButton
            icon="close"
            label={t('life.hide', { item: label })}
            onClick={() => onChange({ op: 'hide', item: item.id })}
          />
        </span>
      )}
      {!isLocked && !place && (
        <Button
          kind="quiet"
          onClick={() =>
            onChange(hidesItself ? { op: 'reset', item: hidesItself.id } : { op: 'unhide', item: item.id })
          }
        >
          {t('life.show', { item: label })}
        </Button>
      )}
    </li>
  );
}

/** A move by one place, as "behind which item". */
function moveTo(order: readonly EffectiveMenuItem[], index: number, by: -1 | 1): OwnMenuChange {
  const item = order[index]?.id ?? '';
  const after = by === 1 ? order[index + 1] : order[index - 2];
  const stays = order[index - 1]?.id ?? null;
  return { op: 'moveAfter', item, after: after?.id ?? (by === 1 ? stays : null) };
}
