import { beforeEach, describe, test } from 'vitest';
import { mountDashboard } from '../../../components/dashboard/mount-dashboard';
import { changesView } from '../../../lib/background/history';
import type { PreludeDatabase } from '../../../lib/data/database';
import { fakeDashboard } from '../../sites/panel-playground/fake-transport';
import { SCENARIOS } from '../../sites/panel-playground/scenarios';
import { place, says } from '../components/stage';
import { ACCOUNT, deals, freshDatabase, NOON, store } from '../data/make';

let db: PreludeDatabase;
beforeEach(() => {
  db = freshDatabase();
});

/** The screen of changes as it stands over what was stored: from the pieces of a reading to the words. */
async function screenOfYesterday(): Promise<HTMLElement> {
  const changes = await changesView(db, ACCOUNT, { kind: 'yesterday' }, NOON);
  const world = fakeDashboard({ ...SCENARIOS.full, changes });
  const root = place((each) => mountDashboard(each, world));
  await says(root, 'Overview');
  root.querySelector<HTMLElement>('#tab-changes')?.click();
  return root;
}

test('the days that no comparison knows stand under the numbers, each with its reason', async () => {
  const root = place((each) => mountDashboard(each, fakeDashboard(SCENARIOS.full)));
  await says(
    root,
    'Compared with nothing, because only a part was read: Mar 3, 2026 (20 of 46), Feb 24, 2026 (filtered).',
  );
});

describe('a snapshot that is no whole is compared with nothing, and the screen says why', () => {
  test('when a part of the list was read', async () => {
    await store(db, -1, deals('a b'));
    await store(db, 0, deals('a'), { total: 2 });
    await says(
      await screenOfYesterday(),
      'The reading of Mar 10, 2026 is partial. A part cannot be compared',
    );
  });

  test('when the list was filtered', async () => {
    await store(db, -1, deals('a b'), { filter: 'mine' });
    await store(db, 0, deals('a b'), { filter: 'mine' });
    await says(await screenOfYesterday(), 'was filtered. A part cannot be compared with a whole.');
  });

  test('when the other day was read in another account', async () => {
    await store(db, -1, deals('a b'), { account: 'other.example' });
    await store(db, 0, deals('a b'));
    await says(
      await screenOfYesterday(),
      'Nothing was read on Mar 9, 2026, so there is nothing to compare with.',
    );
  });

  test('but two whole readings are compared', async () => {
    await store(db, -1, deals('a b'));
    await store(db, 0, deals('a b'));
    await says(await screenOfYesterday(), 'Open at the end');
  });
});
