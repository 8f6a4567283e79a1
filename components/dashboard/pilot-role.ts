import type { PilotRole } from '../../lib/domain/pilot';
import type { SettingsView } from '../../lib/domain/views';
import { showsWeighted } from '../panel/pipeline-facts';
import { useSections } from '../ui/screen';

/** Remembered like a folded section: the person looks at the tasks of the other role. */
const OTHER_ROLE = 'pilot-other-role';

/** Whose tasks are shown: whoever sees the pipeline is taken for the manager until the person says otherwise. */
export function usePilotRole(settings: SettingsView | null): {
  readonly role: PilotRole;
  readonly choose: (role: PilotRole) => void;
} {
  const { flipped, flip } = useSections();
  const usual: PilotRole = showsWeighted(settings) ? 'manager' : 'seller';
  const other: PilotRole = usual === 'manager' ? 'seller' : 'manager';
  return {
    role: flipped.value.has(OTHER_ROLE) ? other : usual,
    choose: (role) => flip(OTHER_ROLE, role !== usual),
  };
}
