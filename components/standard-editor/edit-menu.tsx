import type { JSX } from 'preact';
import type { Standard } from '../../lib/domain/standard';
import type { PageSurvey } from '../../lib/domain/survey';
import {
  addItem,
  hideItem,
  menuOf,
  placeItem,
  readMenu,
  releaseItem,
  setStartPage,
  unplacedItems,
} from '../../lib/state/standard-edits';
import { Button } from '../ui/button';
import { Select } from '../ui/controls';
import { useText } from '../ui/screen';
import { AddLine } from './add-line';
import { useNames } from './draft-names';
import { SortableList } from './sortable-list';

export interface EditProps {
  readonly draft: Standard;
  readonly edit: (change: (draft: Standard) => Standard) => void;
}

type RoleProps = EditProps & { readonly role: string };
type MenuProps = RoleProps & { readonly survey: PageSurvey | null };

/** Order and visibility of the menu for one role. */
export function EditMenu({ draft, edit, role, survey }: MenuProps): JSX.Element {
  const { t } = useText();
  const { labelOf } = useNames(draft);
  const { order = [], hidden = [] } = menuOf(draft, role);
  const named = (id: string) => ({ id, label: labelOf('menu', id) });
  const free = Object.keys(draft.dictionary?.menu ?? {}).filter(
    (id) => !order.includes(id) && !hidden.includes(id),
  );
  const show = (id: string) => edit((now) => placeItem(now, role, id, Number.MAX_SAFE_INTEGER));
  const release = (id: string) => edit((now) => releaseItem(now, role, id));
  return (
    <div class="stack">
      <FromPage draft={draft} edit={edit} role={role} survey={survey} />
      {order.length > 0 && <p class="hint">{t('editor.menuHint')}</p>}
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
      <AddLine label={t('editor.addItem')} onAdd={(label) => edit((now) => addItem(now, role, label))} />
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
      <h3 class="muted">{title}</h3>
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

/** The menu as the CRM shows it: its items come into the list in one press. */
function FromPage({ draft, edit, role, survey }: MenuProps): JSX.Element {
  const { t } = useText();
  if (!survey || survey.menu.length === 0) return <p class="hint">{t('shop.noMenu')}</p>;
  const fresh = unplacedItems(draft, role, survey.menu);
  return (
    <div class="row-between seen">
      <p class="muted">
        {t('shop.menuSeen', {
          n: survey.menu.length,
          host: new URL(survey.origin).host,
          fresh: fresh.length,
        })}
      </p>
      <Button disabled={fresh.length === 0} onClick={() => edit((now) => readMenu(now, role, survey.menu))}>
        {t('shop.readMenu')}
      </Button>
    </div>
  );
}

const NONE = '';
const TODAY = 'panel:today';

/** Where the CRM opens for one role. */
export function EditStart({ draft, edit, role }: RoleProps): JSX.Element {
  const { t } = useText();
  const to = (draft.startPage?.[role] ?? draft.startPage?.['*'])?.to ?? NONE;
  const { labelOf } = useNames(draft);
  const ids = menuOf(draft, role).order ?? [];
  const choices = [
    { value: NONE, label: t('editor.startNone') },
    { value: TODAY, label: t('editor.startToday') },
    ...ids.map((id) => ({ value: id, label: labelOf('menu', id) })),
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
