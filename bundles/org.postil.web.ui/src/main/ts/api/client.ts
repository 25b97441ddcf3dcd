import createClient from 'openapi-fetch';
import type { components, paths } from '#schema';

type Schemas = components['schemas'];
export type Corpus = Schemas['Corpus'];
export type DocumentRow = Schemas['DocumentRow'];
export type Article = Schemas['Document'];
export type Span = Schemas['Span'];
export type Status = Schemas['Status'];
export type Job = Schemas['Job'];
export type Annotator = Schemas['Annotator'];
export type PlannedStep = Schemas['PlannedStep'];
export type NewDecision = Schemas['NewDecision'];
export type Session = Schemas['Session'];
export type SpanType = Schemas['SpanType'];

const client = createClient<paths>({ baseUrl: '' });

/** What the server refused, in its own sentence. */
export class Refusal extends Error {
  constructor(
    message: string,
    readonly status: number,
  ) {
    super(message);
  }
}

/** Gives the data of an answer, or throws the sentence that the server sent instead. */
async function data<T>(answer: Promise<{ data?: T; error?: unknown; response: Response }>) {
  const { data, error, response } = await answer;
  if (!response.ok) {
    const detail = (error as { detail?: string } | undefined)?.detail;
    throw new Refusal(detail ?? `The server answered ${response.status}.`, response.status);
  }
  return data as T;
}

export const api = {
  session: () => data(client.GET('/api/session')),
  corpora: async () => (await data(client.GET('/api/corpora'))).corpora,
  documents: (corpus: string, query: { q?: string; status?: Status[]; offset: number }) =>
    data(
      client.GET('/api/corpora/{corpus}/documents', {
        params: { path: { corpus }, query: { ...query, limit: 1000 } },
      }),
    ),
  article: (corpus: string, id: string) =>
    data(
      client.GET('/api/corpora/{corpus}/document', { params: { path: { corpus }, query: { id } } }),
    ),
  spans: (corpus: string, document: string) =>
    data(
      client.GET('/api/corpora/{corpus}/spans', {
        params: { path: { corpus }, query: { document, current: true } },
      }),
    ),
  tagset: async (corpus: string) =>
    (await data(client.GET('/api/corpora/{corpus}/tagset', { params: { path: { corpus } } })))
      .types,
  decide: (corpus: string, document: string, etag: string, decisions: NewDecision[]) =>
    data(
      client.POST('/api/corpora/{corpus}/decisions', {
        params: {
          path: { corpus },
          query: { document },
          header: { 'If-Match': etag, 'Idempotency-Key': crypto.randomUUID() },
        },
        body: { decisions },
      }),
    ),
  undo: (corpus: string, document: string, etag: string) =>
    data(
      client.POST('/api/corpora/{corpus}/decisions/undo', {
        params: { path: { corpus }, query: { document }, header: { 'If-Match': etag } },
      }),
    ),
  redo: (corpus: string, document: string, etag: string) =>
    data(
      client.POST('/api/corpora/{corpus}/decisions/redo', {
        params: { path: { corpus }, query: { document }, header: { 'If-Match': etag } },
      }),
    ),
  annotators: async () => (await data(client.GET('/api/annotators'))).annotators,
  plan: (corpus: string) => data(client.POST('/api/plan', { body: { corpus } })),
  run: (corpus: string) => data(client.POST('/api/jobs', { body: { corpus } })),
  jobs: async () => (await data(client.GET('/api/jobs'))).jobs,
  control: (job: string, word: 'pause' | 'resume' | 'cancel') =>
    data(client.POST(`/api/jobs/{job}/${word}`, { params: { path: { job } } })),
  importFiles: async (corpus: string, files: File[]) => {
    const form = new FormData();
    files.forEach((file) => form.append('file', file, file.webkitRelativePath || file.name));
    const response = await fetch(`/api/corpora/${encodeURIComponent(corpus)}/imports`, {
      method: 'POST',
      body: form,
    });
    const body = (await response.json()) as Job & { detail?: string };
    if (!response.ok) {
      throw new Refusal(body.detail ?? `The server answered ${response.status}.`, response.status);
    }
    return body as Job;
  },
  createCorpus: (name: string) => data(client.POST('/api/corpora', { body: { name } })),
};
