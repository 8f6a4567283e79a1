import { lineOf, versionOf } from './layers/scope';
import type { ChangeNote, Moment, Standard } from './types';

/** The version in force, on which the next one stands. */
export interface Previous {
  readonly standard: Standard;
  /** `hashOf` that standard. */
  readonly hash: string;
}

export interface Publication {
  /** Null for the first version of a line. */
  readonly previous: Previous | null;
  /** A fresh random id; used for the first version only. */
  readonly newId: string;
  readonly at: Moment;
  readonly changes: readonly ChangeNote[];
}

/**
 * Makes the next version out of a draft, or out of an old version that shall hold
 * again: the line stays, the number grows by one, and the chain names the version
 * before. The result is not signed.
 */
export function nextVersion(draft: Standard, { previous, newId, at, changes }: Publication): Standard {
  const { signature: _signature, basedOn: _basedOn, ...content } = draft;
  const published = { ...content, status: 'published', createdAt: at, changes } as const;
  if (!previous) return { ...published, id: newId, version: 1 };
  const version = versionOf(previous.standard);
  return {
    ...published,
    id: lineOf(previous.standard),
    version: version + 1,
    basedOn: { version, hash: previous.hash },
  };
}
