import type { CoreHost } from './feature';

/**
 * On a host that tells nothing of its CRM: once the page looks like one that is known, let
 * the background remember it and bring that CRM's adapter. The overlay starts anew with it
 * as soon as its settings say so.
 * @param recognise What a page looks like; null for most pages, such as the login.
 */
export function watchForCrm(host: CoreHost, recognise: (doc: Document) => string | null): void {
  const known = host.settings.crm ?? null;
  if (window.top !== window || known?.by === 'host') return;
  let told = known?.id ?? null;
  host.watch.onSettled(() => {
    const crm = recognise(document);
    if (crm === null || crm === told) return;
    told = crm;
    host.send('site/recognised', { origin: location.origin, crm }).catch(host.report);
  }, host.signal);
}
