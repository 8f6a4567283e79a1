import { OWN_HOST } from './read-roots';

/**
 * Whether a person did this, and did it to the CRM's page: scripts of the page
 * cannot press for him, and what he does in our own dialogs is not for the CRM.
 */
export function isByPerson(event: Event): boolean {
  if (!event.isTrusted) return false;
  return !event.composedPath().some((node) => node instanceof Element && node.localName === OWN_HOST);
}
