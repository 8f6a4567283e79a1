/** Start the site on a free port of this machine. */
export function startLongLists(): Promise<{
  readonly url: string;
  /** When the site was asked for rows, milliseconds since the epoch. */
  readonly asked: number[];
  close(): Promise<unknown>;
}>;
