import { webcrypto } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import {
  decideTrust,
  diffStandards,
  hashOf,
  type Incoming,
  lineOf,
  nextVersion,
  type Publication,
  printStandard,
  type Standard,
  versionOf,
} from '../../../lib/domain/standard';
import { fixtureText, parsed, standardWith } from './helpers';

const hash = (standard: Standard) => hashOf(standard, (bytes) => webcrypto.subtle.digest('SHA-256', bytes));
const publication = (previous: Publication['previous']): Publication => ({
  previous,
  newId: '0b6f7d0e-3a3e-4f57-9f2e-0d5a1c1a7f00',
  at: '2026-03-10T09:00:00Z',
  changes: [{ id: 'c1', text: 'First' }],
});

async function incoming(standard: Standard): Promise<Incoming> {
  return {
    line: lineOf(standard),
    version: versionOf(standard),
    hash: await hash(standard),
    basedOn: standard.basedOn ?? null,
    verification: { kind: 'unsigned' },
  };
}

describe('publishing', () => {
  const old = parsed(fixtureText('moscow-v7.json'));

  it('begins a line with version 1 and the new id, and leaves the draft alone', () => {
    const draft = standardWith({ status: 'draft', version: 9, basedOn: { version: 8, hash: 'sha256-x' } });
    expect(nextVersion(draft, publication(null))).toEqual({
      format: 'crm-standard/1',
      name: 'Test',
      id: '0b6f7d0e-3a3e-4f57-9f2e-0d5a1c1a7f00',
      version: 1,
      status: 'published',
      createdAt: '2026-03-10T09:00:00Z',
      changes: [{ id: 'c1', text: 'First' }],
    });
    expect(draft.status).toBe('draft');
  });

  it('continues a line so that everybody takes it for the next version', async () => {
    const next = nextVersion(
      { ...old, startPage: {} },
      publication({ standard: old, hash: await hash(old) }),
    );
    expect(parsed(printStandard(next))).toEqual(next);
    const installed = { ...(await incoming(old)), key: null, sequence: null };
    expect(decideTrust(installed, await incoming(next)).verdict).toBe('unsigned');
    expect(next).toMatchObject({ id: old.id, version: 8, basedOn: { version: 7 } });
  });

  it('makes an old version hold again under a new number', async () => {
    const seven = { ...old, startPage: {} };
    const eight = nextVersion(old, publication({ standard: seven, hash: await hash(seven) }));
    expect(diffStandards(old, eight)).toEqual([]);
    expect(eight.version).toBe(8);
  });

  it('shows two successors of one version as a fork', async () => {
    const previous = { standard: old, hash: await hash(old) };
    const ours = nextVersion({ ...old, startPage: {} }, publication(previous));
    const theirs = nextVersion({ ...old, menu: {} }, publication(previous));
    const installed = { ...(await incoming(ours)), key: null, sequence: null };
    expect(decideTrust(installed, await incoming(theirs)).verdict).toBe('fork');
  });

  it('keeps the line of a file that began without an id', async () => {
    const hand = parsed(fixtureText('by-hand.json'));
    const next = nextVersion(hand, publication({ standard: hand, hash: await hash(hand) }));
    expect([next.version, lineOf(next)]).toEqual([2, lineOf(hand)]);
    expect(parsed(printStandard(next))).toEqual(next);
  });
});
