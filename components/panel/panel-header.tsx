import type { JSX } from 'preact';
import { IconButton } from '../ui/button';
import { useText } from '../ui/screen';

interface PanelHeaderProps {
  /** Host of the page; null while no page has answered. */
  readonly host: string | null;
  readonly side: 'left' | 'right';
  readonly onSide: (side: 'left' | 'right') => void;
  readonly onClose: () => void;
}

export function PanelHeader({ host, side, onSide, onClose }: PanelHeaderProps): JSX.Element {
  const { t } = useText();
  const other = side === 'right' ? 'left' : 'right';
  return (
    <div class="panel-header">
      <h1>{t('app.name')}</h1>
      <span class="panel-host" title={host ?? undefined}>
        {host}
      </span>
      <span class={side === 'right' ? 'mirrored' : ''}>
        <IconButton
          icon="side"
          label={t(side === 'right' ? 'panel.toLeft' : 'panel.toRight')}
          onClick={() => onSide(other)}
        />
      </span>
      <IconButton icon="close" label={t('panel.close')} onClick={onClose} />
    </div>
  );
}
