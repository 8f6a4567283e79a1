import type { JSX } from 'preact';
import type { MenuState } from '../../lib/domain/views';
import { Button } from '../ui/button';
import { useFormat, useText } from '../ui/screen';
import { TodayBlock } from './today-block';

interface TodayMenuProps {
  readonly menu: MenuState;
  readonly onReveal: (on: boolean) => void;
  readonly onTeach: () => void;
}

/** What the standard did to the menu; nothing when it has no say in it. */
export function TodayMenu({ menu, onReveal, onTeach }: TodayMenuProps): JSX.Element | null {
  const { t } = useText();
  const format = useFormat();
  const n = menu.hidden.length;
  if (menu.wanted === 0 && n === 0) return null;
  if (!menu.applied) {
    return (
      <TodayBlock
        title="today.menu"
        line={t('today.menuSkipped')}
        action={<Button onClick={onTeach}>{t('teach.button')}</Button>}
      >
        <p class="muted">{t('today.menuSkippedHint', { found: menu.found, wanted: menu.wanted })}</p>
      </TodayBlock>
    );
  }
  const action = n > 0 && (
    <Button onClick={() => onReveal(!menu.revealed)}>
      {menu.revealed ? t('today.hideAgain') : t('today.showHidden', { n })}
    </Button>
  );
  return (
    <TodayBlock
      title="today.menu"
      line={n > 0 ? t('today.hidden', { n }) : t('today.menuApplied')}
      action={action}
    >
      {n > 0 && (
        <p class="muted clamp" title={format.list(menu.hidden)}>
          {menu.revealed ? t('today.revealed') : format.list(menu.hidden)}
        </p>
      )}
      {menu.unknown.length > 0 && (
        <p class="muted">
          {t('today.unknown', { items: format.list(menu.unknown) })}.{' '}
          {t('today.unknownHint', { n: menu.unknown.length })}
        </p>
      )}
    </TodayBlock>
  );
}
