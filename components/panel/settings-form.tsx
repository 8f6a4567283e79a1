import type { JSX } from 'preact';
import type { AppSettings } from '../../lib/domain/views';
import type { Translator } from '../../lib/locales';
import { Segmented, Select, Toggle } from '../ui/controls';
import { useText } from '../ui/screen';

interface SettingsFormProps {
  readonly app: AppSettings;
  /** Roles that the standard names, with their labels. */
  readonly roles: Readonly<Record<string, string | null>>;
  readonly onPatch: (patch: Partial<AppSettings>) => void;
}

const USUAL_ROLES = ['seller', 'rop', 'director'];

/** No role has this id; it stands for "not chosen". */
const BY_STANDARD = '';

/** Languages are called by their own names, whatever language the rest is in. */
const LANGUAGES = [
  { value: 'en', label: 'English' },
  { value: 'ru', label: 'Русский' },
] as const;

/** The person's own choices; each is saved at once. */
export function SettingsForm({ app, roles, onPatch }: SettingsFormProps): JSX.Element {
  const { t, word } = useText();
  return (
    <div class="form">
      <Segmented
        label={t('settings.language')}
        value={app.language}
        choices={[{ value: 'auto', label: t('settings.language.auto') }, ...LANGUAGES]}
        onChange={(language) => onPatch({ language })}
      />
      <Segmented
        label={t('settings.theme')}
        value={app.theme}
        choices={(['page', 'light', 'dark'] as const).map((value) => ({
          value,
          label: t(`settings.theme.${value}`),
        }))}
        onChange={(theme) => onPatch({ theme })}
      />
      <Segmented
        label={t('settings.side')}
        value={app.side}
        choices={(['left', 'right'] as const).map((value) => ({ value, label: t(`settings.side.${value}`) }))}
        onChange={(side) => onPatch({ side })}
      />
      <Toggle
        label={t('settings.badge')}
        hint={t('settings.badgeHint')}
        on={app.badge !== false}
        onChange={(badge) => onPatch({ badge })}
      />
      <Select
        label={t('settings.role')}
        hint={t('settings.roleHint')}
        value={app.role ?? BY_STANDARD}
        choices={[
          { value: BY_STANDARD, label: t('settings.roleByStandard') },
          ...roleChoices(app.role, roles, word),
        ]}
        onChange={(role) => onPatch({ role: role === BY_STANDARD ? null : role })}
      />
    </div>
  );
}

/** The standard's roles, or the usual ones; the one chosen now is always among them. */
function roleChoices(
  current: string | null,
  roles: SettingsFormProps['roles'],
  word: Translator['word'],
): { value: string; label: string }[] {
  const named = Object.keys(roles);
  const ids = new Set([...(named.length > 0 ? named : USUAL_ROLES), ...(current === null ? [] : [current])]);
  return [...ids].map((id) => ({ value: id, label: roles[id] ?? word('role', id, 'role.other') }));
}
