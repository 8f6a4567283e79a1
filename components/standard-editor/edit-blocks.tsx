import type { JSX } from 'preact';
import { keepPlaces } from '../../lib/domain/card/keep-places';
import type { BlockRule, Standard } from '../../lib/domain/standard';
import {
  addBlock,
  blocksOf,
  changeBlock,
  placeBlock,
  placeField,
  removeBlock,
  setBlocks,
} from '../../lib/state/card-edits';
import { Button, IconButton } from '../ui/button';
import { CheckedInput } from '../ui/checked-input';
import { Notice } from '../ui/feedback';
import { useFormat, useText } from '../ui/screen';
import { AddLine } from './add-line';
import { useNames } from './draft-names';
import type { EditProps } from './edit-menu';
import { SortableList } from './sortable-list';

const LAST = Number.MAX_SAFE_INTEGER;

type BlocksProps = EditProps & {
  /** The standard in force; null when there is none. */
  readonly base: Standard | null;
};

/** The groups in which a deal's card shows its fields. */
export function EditBlocks({ draft, edit, base }: BlocksProps): JSX.Element {
  const { t } = useText();
  const blocks = blocksOf(draft);
  const placed = new Set(blocks.flatMap(({ fields }) => fields));
  const free = useNames(draft).fields.filter(({ id }) => !placed.has(id));
  return (
    <div class="stack">
      <p class="hint">{t('shop.blocksHint')}</p>
      <KnownPlaces draft={draft} edit={edit} base={base} />
      {blocks.map((block, index) => (
        <Block key={block.id} block={block} index={index} draft={draft} edit={edit} />
      ))}
      {free.length > 0 && blocks.length > 0 && (
        <p class="muted">{t('shop.noBlock', { fields: free.map(({ label }) => label).join(', ') })}</p>
      )}
      <AddLine
        label={t('shop.addBlock')}
        maxLength={80}
        onAdd={(title) => edit((now) => addBlock(now, title))}
      />
    </div>
  );
}

/** Fields that people would look for in vain where they know them, and the way to leave them there. */
function KnownPlaces({ draft, edit, base }: BlocksProps): JSX.Element | null {
  const { t } = useText();
  const format = useFormat();
  const { labelOf } = useNames(draft);
  const kept = keepPlaces(base ? blocksOf(base) : [], blocksOf(draft));
  const { share } = kept.symmetry;
  if (kept.moved.length === 0 || share === null) return null;
  const fields = format.list(kept.moved.map(({ field }) => labelOf('fields', field)));
  return (
    <Notice tone="neutral" title={t('shop.placesLost', { n: kept.moved.length })}>
      <p>{t('shop.placesHint', { fields, share: format.percent(share) })}</p>
      <div class="actions">
        <Button onClick={() => edit((now) => setBlocks(now, kept.blocks))}>{t('shop.keepPlaces')}</Button>
      </div>
    </Notice>
  );
}

type BlockProps = EditProps & { readonly block: BlockRule; readonly index: number };

function Block({ block, index, draft, edit }: BlockProps): JSX.Element {
  const { t } = useText();
  const { labelOf } = useNames(draft);
  const { id, title, fields, collapsed = false } = block;
  return (
    <section class="block-edit" aria-label={title}>
      <div class="block-head">
        <CheckedInput
          label={t('shop.blockTitle')}
          quiet
          value={title}
          maxLength={80}
          check={(text) => (text === '' ? t('shop.needsName') : null)}
          onSave={(next) => edit((now) => changeBlock(now, id, { title: next }))}
        />
        <IconButton
          icon="up"
          label={t('shop.blockUp', { block: title })}
          onClick={() => edit((now) => placeBlock(now, id, Math.max(0, index - 1)))}
        />
        <IconButton
          icon="down"
          label={t('shop.blockDown', { block: title })}
          onClick={() => edit((now) => placeBlock(now, id, index + 1))}
        />
        <IconButton
          icon="close"
          label={t('shop.removeBlock', { block: title })}
          onClick={() => edit((now) => removeBlock(now, id))}
        />
      </div>
      <SortableList
        label={title}
        items={fields.map((field) => ({ id: field, label: labelOf('fields', field) }))}
        onMove={(field, to) => edit((now) => placeField(now, field, id, to))}
        actions={(field, label) => (
          <IconButton
            icon="close"
            label={t('shop.outOfBlock', { field: label })}
            onClick={() => edit((now) => placeField(now, field, null, 0))}
          />
        )}
      />
      <div class="actions">
        <AddToBlock block={block} draft={draft} edit={edit} />
        <Button kind="quiet" onClick={() => edit((now) => changeBlock(now, id, { collapsed: !collapsed }))}>
          {t(collapsed ? 'shop.opensFolded' : 'shop.opensUnfolded')}
        </Button>
      </div>
    </section>
  );
}

type AddProps = EditProps & { readonly block: BlockRule };

/** Any field, also one of another block: it moves. */
function AddToBlock({ block, draft, edit }: AddProps): JSX.Element {
  const { t } = useText();
  const others = useNames(draft).fields.filter(({ id }) => !block.fields.includes(id));
  return (
    <select
      aria-label={t('shop.intoBlock', { block: block.title })}
      value=""
      disabled={others.length === 0}
      onChange={(event) => {
        const field = event.currentTarget.value;
        event.currentTarget.value = '';
        if (field !== '') edit((now) => placeField(now, field, block.id, LAST));
      }}
    >
      <option value="">{t('shop.putField')}</option>
      {others.map(({ id, label }) => (
        <option key={id} value={id}>
          {label}
        </option>
      ))}
    </select>
  );
}
