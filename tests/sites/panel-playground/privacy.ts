import { DEFAULT_PRIVACY } from '../../../lib/domain/privacy/privacy-settings';
import type { PrivacyView } from '../../../lib/domain/privacy/views';

/** What a browser keeps after a spring of readings. */
export const PRIVACY: PrivacyView = {
  settings: DEFAULT_PRIVACY,
  stored: [
    { kind: 'snapshots', count: 61, bytes: 4_812_400 },
    { kind: 'cards', count: 118, bytes: 96_300 },
    { kind: 'ways', count: 1, bytes: 214_900 },
    { kind: 'imports', count: 1, bytes: 341_000 },
    { kind: 'answers', count: 1, bytes: 12_040 },
    { kind: 'waiting', count: 0, bytes: 0 },
    { kind: 'settings', count: 2, bytes: 38_400 },
    { kind: 'compiled', count: 2, bytes: 17_100 },
    { kind: 'standards', count: 0, bytes: 0 },
    { kind: 'notes', count: 4, bytes: 5_220 },
    { kind: 'keys', count: 1, bytes: 0 },
    { kind: 'session', count: 3, bytes: 60 },
  ],
  days: { first: '2026-01-12', last: '2026-03-10' },
};
