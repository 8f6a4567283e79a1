import { STANDARD_FORMAT, type Standard } from './types';

/** The standard that says nothing: what a team has before its first file. */
export function emptyStandard(): Standard {
  return { format: STANDARD_FORMAT, name: '', version: 0 };
}
