import type { JSX } from 'preact';
import { useId, useState } from 'preact/hooks';
import type { Standard } from '../../lib/domain/standard';
import {
  addItem,
  hideItem,
  menuOf,
  placeItem,
  releaseItem,
  setStartPage,
} from '../../lib/state/standard-edits';
import { Button } from '../ui/button';
import { Select } from '../ui/controls';
import { useText } from '../ui/screen';
import { labelIn } from './draft-names';
import { SortableList } from './sortable-list';

export interface EditProps {
  readonly draft: Standard;
  readonly edit: (change: (draft: Standard) => Standard) => void;
}

type RoleProps = EditProps & { readonly role: string };

/** Order and visibility of the menu for one role. */
export function EditMenu({ draft, edit, role }: RoleProps): JSX.Element {
  const { t } = useText();
  const { order = [], hidden = [] } = menuOf(draft, role);
  const named = (id: string) => ({ id, label: labelIn(draft, 'menu', id) });
  const free = Object.keys(draft.dictionary?.menu ?? {}).filter(
    (id) => !order.includes(id) && !hidden.includes(id),
  );
  const show = (id: string) => edit((now) => placeItem(now, role, id, Number.MAX_SAFE_INTEGER));
  const release = (id: string) => edit((now) => releaseItem(now, role, id));
  return (
    <div class="stack">
      <p class="hint">{t('editor.menuHint')}</p>
      <SortableList
        label={t('editor.menuOrder')}
        items={order.map(named)}
        onMove={(id, index) => edit((now) => placeItem(now, role, id, index))}
        actions={(id, label) => (
          <>
            <Button
              kind="quiet"
              label={t('editor.hideLabel', { item: label })}
              onClick={() => edit((now) => hideItem(now, role, id))}
            >
              {t('editor.hide')}
            </Button>
            <Button
              kind="quiet"
              label={t('editor.releaseLabel', { item: label })}
              onClick={() => release(id)}
            >
              {t('editor.release')}
            </Button>
          </>
        )}
      />
      <OutsideOrder
        title={t('editor.menuHidden')}
        items={hidden.map(named)}
        onShow={show}
        onRelease={release}
      />
      <OutsideOrder title={t('editor.menuFree')} items={free.map(named)} onShow={show} />
      <AddItem onAdd={(label) => edit((now) => addItem(now, role, label))} />
    </div>
  );
}

interface OutsideProps {
  readonly title: string;
  readonly items: readonly { readonly id: string; readonly label: string }[];
  readonly onShow: (id: string) => void;
  readonly onRelease?: (id: string) => void;
}

function OutsideOrder({ title, items, onShow, onRelease }: OutsideProps): JSX.Element | null {
  const { t } = useText();
  if (items.length === 0) return null;
  return (
    <div>
      <h4 class="muted">{title}</h4>
      <ul class="plain-list sortable">
        {items.map(({ id, label }) => (
          <li key={id}>
            <span class="sortable-label">{label}</span>
            <Button kind="quiet" label={t('editor.showLabel', { item: label })} onClick={() => onShow(id)}>
              {t('editor.show')}
            </Button>
            {onRelease && (
              <Button
                kind="quiet"
                label={t('editor.releaseLabel', { item: label })}
                onClick={() => onRelease(id)}
              >
                {t('editor.release')}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}

function AddItem({ onAdd }: { readonly onAdd: (label: string) => void }): JSX.Element {
  const { t } = useText();
  const id = useId();
  const [label, setLabel] = useState('');
  const add = (): void => {
    onAdd(label.trim());
    setLabel('');
  };
  return (
    <div class="field">
      <label for={id}>{t('editor.addItem')}</label>
      <div class="actions">
        <input
          id={id}
          type="text"
          maxLength={120}
          value={label}
          onInput={(event) => setLabel(event.currentTarget.value)}
        />
        <Button disabled={label.trim() === ''} onClick={add}>
          {t('editor.add')}
        </Button>
      </div>
    </div>
  );
}

const NONE = '';
const TODAY = 'panel:today';

/** Where the CRM opens for one role. */
export function EditStart({ draft, edit, role }: RoleProps): JSX.Element {
  const { t } = useText();
  const to = (draft.startPage?.[role] ?? draft.startPage?.['*'])?.to ?? NONE;
  const ids = menuOf(draft, role).order ?? [];
  const choices = [
    { value: NONE, label: t('editor.startNone') },
    { value: TODAY, label: t('editor.startToday') },
    ...ids.map((id) => ({ value: id, label: labelIn(draft, 'menu', id) })),
  ];
  const isListed = choices.some(({ value }) => value === to);
  return (
    <Select
      label={t('editor.start')}
      value={to}
      choices={isListed ? choices : [...choices, { value: to, label: t('editor.startOther', { to }) }]}
      onChange={(next) => edit((now) => setStartPage(now, role, next === NONE ? null : next))}
    />
  );
}
