import type { FormatCheck } from '../types';

/** Formats that need nothing from outside. */
export const builtInFormats: Readonly<Record<string, FormatCheck>> = {};
