/** Request for a report of what is wrong; part of `Requests`. Comes from our own pages only. */
export interface ProblemRequests {
  /** Versions, counts, codes and errors as a text; without names, values and addresses. Nothing is sent. */
  'problem/report': { in: Record<never, never>; out: { text: string } };
}
