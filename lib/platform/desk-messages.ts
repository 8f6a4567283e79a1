/** Requests of the manager's desk and of the talk about the standard; part of `Requests`. */
import type { FeedbackView, KeyState, MergeReport, NamedFile } from '../domain/desk-views';
import type { DraftImpact } from '../domain/impact';
import type { FeedbackKind, FeedbackTarget, ParseProblem, Reply, Vote } from '../domain/standard';
import type { Published } from '../domain/standard-life';
import type { PageSurvey, SurveyReport } from '../domain/survey';

export interface DeskRequests {
  /** Overlay: names of the menu's items and of the fields of an open card. No values. */
  'survey/report': { in: { origin: string; report: SurveyReport }; out: { ok: true } };
  /** What was last seen of a site; of the one seen last when `origin` is null. */
  'survey/get': {
    in: { origin: string | null };
    /** `crm` is the id of the known CRM behind the site; null when nobody has described it. */
    out: { survey: PageSurvey | null; crm: string | null };
  };

  /** What a draft would do to the deals read here; `account` null takes the one read last. */
  'draft/impact': {
    in: { text: string; account: string | null };
    out: { impact: DraftImpact; problems: readonly ParseProblem[] };
  };
  /** The draft as a file for the team's review; nothing comes into force. */
  'draft/review': { in: { text: string; note: string }; out: NamedFile & { version: number } };
  /** Publish a kept version again, as the next one. */
  'publish/again': { in: { hash: string; note: string }; out: Published };

  'key/state': { in: Record<never, never>; out: KeyState };
  /** Make the signing key, or with `rotate` a new one that the present one vouches for. The answer holds the backup. */
  'key/make': { in: { password: string; rotate?: boolean }; out: { state: KeyState; backup: NamedFile } };
  /** `replace` is the person's word that another key in this browser may go. */
  'key/restore': { in: { text: string; password: string; replace?: boolean }; out: KeyState };

  'feedback/get': { in: Record<never, never>; out: FeedbackView };
  /** A remark; `id` of an own one rewords it. Pages may send kind and target only. */
  'feedback/add': {
    in: { kind: FeedbackKind; target: FeedbackTarget; text?: string; id?: string };
    out: FeedbackView;
  };
  'feedback/withdraw': { in: { id: string }; out: FeedbackView };
  'feedback/vote': {
    in: Pick<Vote, 'line' | 'version' | 'change' | 'choice'> & { text?: string };
    out: FeedbackView;
  };
  /** The name to speak under; null speaks without one. */
  'feedback/sign': { in: { author: string | null }; out: FeedbackView };
  /** Own remarks and votes, to be sent by the person. */
  'feedback/export': { in: Record<never, never>; out: NamedFile };
  'feedback/merge': { in: { text: string }; out: MergeReport };
  /** The manager's answer for the next version; `reply` null takes it back. */
  'feedback/reply': { in: { id: string; reply: Pick<Reply, 'status' | 'text'> | null }; out: FeedbackView };
  /** The person has seen these answers. */
  'feedback/seen': { in: { ids: readonly string[] }; out: FeedbackView };
  /** Answer to the question of a version; null skips it. */
  'feedback/answer': { in: { question: string; kind: 'good' | 'bad' | null }; out: FeedbackView };
}
