import { body, Refusal } from '../api/client';
import { t } from '../model/language';

/** An annotation that a hit overlaps. */
export interface HitAnnotation {
  type: string;
  label?: string;
  begin: number;
  end: number;
  status: string;
}

/** A hit in its context: a line of the concordance. */
export interface HitLine {
  document: string;
  title?: string;
  source?: string;
  date?: string;
  begin: number;
  end: number;
  before: string;
  text: string;
  after: string;
  annotations: HitAnnotation[];
}

export interface HitCount {
  value: string;
  hits: number;
}

/** A page of what a query found; the counts are over all hits. */
export interface HitPage {
  query: string;
  hits: number;
  documents: number;
  lines: HitLine[];
  byDocument: HitCount[];
  bySource: HitCount[];
  byLabel: HitCount[];
  next?: string;
}

/** What is wrong with a query, and where. */
export class QueryProblem extends Refusal {
  constructor(
    message: string,
    readonly position: number,
  ) {
    super(message, 400);
  }
}

const PAGE = 200;

/** Asks for a page of hits. */
export async function search(
  corpus: string,
  query: string,
  cursor: string | undefined,
  signal: AbortSignal,
): Promise<HitPage> {
  const words = new URLSearchParams({ query, limit: String(PAGE), context: '120' });
  if (cursor) {
    words.set('cursor', cursor);
  }
  const address = `/api/corpora/${encodeURIComponent(corpus)}/search?${words}`;
  const response = await fetch(address, { signal });
  const answer = await body<HitPage & { position?: number }>(response);
  if (response.ok) {
    return answer;
  }
  const sentence = answer.detail ?? t`The server answered ${response.status}.`;
  throw typeof answer.position === 'number'
    ? new QueryProblem(sentence, answer.position)
    : new Refusal(sentence, response.status);
}
