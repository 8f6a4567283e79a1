import { readStartTarget } from '../addresses';
import { own } from '../own';
import type { Breach } from '../problems';
import type { MenuRule } from '../types';
import { type CheckContext, listedTwice, unknownItem } from './context';

/** Order, hiding and start page: twice in a list, both ordered and hidden, unknown, or leading elsewhere. */
export function* checkMenu(context: CheckContext): Generator<Breach> {
  for (const [role, rule] of Object.entries(context.standard.menu ?? {}))
    yield* checkRule(context, role, rule);
  for (const [role, { to }] of Object.entries(context.standard.startPage ?? {}))
    yield* checkStart(context, role, to);
  for (const [id, { href }] of Object.entries(context.standard.dictionary?.menu ?? {})) {
    if (href === undefined) continue;
    const path = ['dictionary', 'menu', id, 'href'];
    const { ok, ...reading } = readStartTarget(href, context.hosts);
    if ('code' in reading) yield { path, ...reading };
    else if (reading.target.kind !== 'path' && reading.target.kind !== 'url') {
      yield { code: 'url-form', path, received: href.slice(0, 80) };
    }
  }
}

function* checkRule(context: CheckContext, role: string, rule: MenuRule): Generator<Breach> {
  const keyOf = (ref: string) => context.names.keyOf('menu', ref);
  const ordered = new Set((rule.order ?? []).map(keyOf));
  for (const list of ['order', 'hidden'] as const) {
    const path = ['menu', role, list];
    yield* listedTwice(path, rule[list], keyOf);
    for (const [index, ref] of (rule[list] ?? []).entries())
      yield* unknownItem(context, 'menu', ref, [...path, index]);
  }
  for (const [index, ref] of (rule.hidden ?? []).entries()) {
    if (ordered.has(keyOf(ref)))
      yield { code: 'ordered-and-hidden', path: ['menu', role, 'hidden', index], received: ref };
  }
}

function* checkStart(context: CheckContext, role: string, to: string): Generator<Breach> {
  const path = ['startPage', role, 'to'];
  const reading = readStartTarget(to, context.hosts);
  if (!reading.ok) {
    const { ok, ...breach } = reading;
    yield { path, ...breach };
    return;
  }
  if (reading.target.kind !== 'item') return;
  yield* unknownItem(context, 'menu', to, path);
  const { menu } = context.standard;
  const hidden = (own(menu, role)?.hidden ?? own(menu, '*')?.hidden ?? []).map((ref) =>
    context.names.keyOf('menu', ref),
  );
  if (hidden.includes(context.names.keyOf('menu', to)))
    yield { code: 'start-page-hidden', path, received: to };
}
