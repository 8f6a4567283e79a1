import type { Anchor, Anchors } from '../../anchors/types';
import type { Change } from '../diff-types';
import { pathText } from '../places';
import type { JsonValue } from '../types';
import { pairs, sameValue } from './values';

/** Places that were taught, taken back, or are known by other things than before. */
export function diffAnchors(before: Anchors | undefined, after: Anchors | undefined): Change[] {
  return pairs<Anchor>(before, after).flatMap(([item, old, now]): Change[] => {
    if (sameValue(old, now)) return [];
    const code =
      old === undefined ? 'anchor-taught' : now === undefined ? 'anchor-removed' : 'anchor-changed';
    const entity = (now ?? old)?.entity;
    const about = { path: pathText(['anchors', item]), item, ...(entity === undefined ? {} : { entity }) };
    return [{ code, ...about, before: brief(old), after: brief(now) }];
  });
}

/** An anchor as a person knows it: what kind of thing, and what it is called. */
function brief(anchor: Anchor | undefined): JsonValue {
  return anchor === undefined ? null : { kind: anchor.kind, label: anchor.labels[0] ?? anchor.as ?? '' };
}
