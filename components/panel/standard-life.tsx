import type { JSX } from 'preact';
import type { SettingsView } from '../../lib/domain/views';
import type { FeedbackStore } from '../../lib/state/feedback-store';
import type { StandardStore } from '../../lib/state/standard-store';
import { Notice } from '../ui/feedback';
import { useText } from '../ui/screen';
import { DroppedChanges, Offers, PolicyNotice } from './standard-offers';
import { OwnMenu } from './standard-own-menu';
import { UpdateNotice, UpdateSection } from './standard-update';
import { StandardVersions } from './standard-versions';

interface StandardLifeProps {
  readonly standard: StandardStore;
  readonly settings: SettingsView;
}

/** What wants a decision about the standard in force: a new version, offers, own changes that fell out. */
export function StandardMatters({ standard, settings }: StandardLifeProps): JSX.Element {
  const { word } = useText();
  const { life } = standard;
  const { effective } = settings;
  const failed = life.error.value;
  return (
    <>
      {failed !== null && <Notice tone="bad" title={word('refuse', failed, 'refuse.other')} live />}
      {settings.life?.policy && <PolicyNotice policy={settings.life.policy} />}
      {settings.life && <UpdateNotice standard={standard} update={settings.life.update} />}
      {effective && <DroppedChanges effective={effective} />}
      {effective && <Offers effective={effective} onDecide={life.decide} />}
    </>
  );
}

interface ToolsProps extends StandardLifeProps {
  readonly feedback: FeedbackStore;
}

/** What a person may change about the standard in force at any time. */
export function StandardTools({ standard, settings, feedback }: ToolsProps): JSX.Element | null {
  const { effective, life } = settings;
  if (!life) return null;
  return (
    <>
      {effective && (
        <OwnMenu
          effective={effective}
          operations={life.operations}
          feedback={feedback}
          onChange={standard.life.changeMenu}
          onReset={() => standard.life.giveBack('menu')}
        />
      )}
      <StandardVersions
        former={settings.standard ? life.kept.slice(1) : life.kept}
        busy={standard.busy.value}
        onBringBack={standard.goBack}
      />
      <UpdateSection standard={standard} update={life.update} />
    </>
  );
}
