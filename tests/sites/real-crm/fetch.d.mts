export const VERSIONS: Readonly<Record<string, { name: string; integrity: string; migration: string }>>;
export function versionInfo(version: string): { name: string; integrity: string; migration: string };
export function checkIntegrity(tarball: Buffer, integrity: string, label: string): void;
export function fetchRealCrm(version: string, options?: { cache?: string }): Promise<string>;
