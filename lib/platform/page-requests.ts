import type { RequestName } from './messages';

type Kind = 'string' | 'boolean' | 'object';

/**
 * What a request from inside a page must hold at the least. Pages are where
 * messages may come from that no code of ours has made; types alone would be
 * taken on trust. Readings are checked deeper, where they are stored.
 */
const SHAPES: { readonly [N in RequestName]?: Readonly<Record<string, Kind>> } = {
  'site/load-script': { file: 'string', here: 'object' },
  'site/learn': { origin: 'string', learned: 'object' },
  'site/visit': { origin: 'string', section: 'string', label: 'string' },
  'site/pause': { origin: 'string', paused: 'boolean' },
  'reading/chunk': { account: 'string' },
  'reading/claim': { account: 'string', view: 'string', hold: 'boolean' },
  'doubt/asked': { account: 'string' },
  'doubt/answer': { account: 'string' },
  'card/seen': { account: 'string', entity: 'string', recordId: 'string', fields: 'object' },
  'feature/failed': { feature: 'string' },
};

/** Whether the body of a request has the fields that its name promises, of the promised kinds. */
export function hasShape(name: RequestName, body: object): boolean {
  return Object.entries(SHAPES[name] ?? {}).every(([field, kind]) => {
    const value: unknown = Object.hasOwn(body, field) ? Reflect.get(body, field) : undefined;
    return typeof value === kind && value !== null;
  });
}
