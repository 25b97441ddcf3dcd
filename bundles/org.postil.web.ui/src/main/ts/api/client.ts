import createClient from 'openapi-fetch';
import { t } from '../model/language';
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
export type SpanList = Schemas['SpanList'];
export type DocumentLabel = Schemas['DocumentLabel'];
export type Note = Schemas['Note'];
export type Decision = Schemas['Decision'];
export type DecisionList = Schemas['DecisionList'];
export type Plugin = Schemas['Plugin'];
export type Pipeline = Schemas['Pipeline'];
export type Step = Schemas['Step'];
export type Setting = Schemas['Setting'];
export type SettingValue = Schemas['SettingValue'];
export type Plan = Schemas['Plan'];
export type NewLabelChange = Schemas['NewLabelChange'];
export type Failure = Schemas['Failure'];
export type Contribution = Schemas['Contribution'];
export type Format = Schemas['Format'];
export type NewExport = Schemas['NewExport'];
export type PipelineChoice = Schemas['PipelineChoice'];
export type DocumentQuery = NonNullable<
  paths['/api/corpora/{corpus}/documents']['get']['parameters']['query']
>;

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
export async function data<T>(answer: Promise<{ data?: T; error?: unknown; response: Response }>) {
  const { data, error, response } = await answer;
  if (!response.ok) {
    const detail = (error as { detail?: string } | undefined)?.detail;
    throw new Refusal(detail ?? t`The server answered ${response.status}.`, response.status);
  }
  return data as T;
}

/** What an answer says; of pages that are no JSON, as proxies and crashes make them, only the status is told. */
export async function body<T>(response: Response): Promise<T & { detail?: string }> {
  try {
    return (await response.json()) as T & { detail?: string };
  } catch (error) {
    throw error instanceof SyntaxError
      ? new Refusal(t`The server answered ${response.status}.`, response.status)
      : error;
  }
}

/** Sends what the typed client cannot: files. */
async function send<T>(address: string, init: RequestInit) {
  const response = await fetch(address, init);
  const answer = await body<T>(response);
  if (!response.ok) {
    throw new Refusal(answer.detail ?? t`The server answered ${response.status}.`, response.status);
  }
  return answer as T;
}

const inCorpus = (corpus: string) => ({ params: { path: { corpus } } });

const changing = (corpus: string, document: string, etag: string, key: string) => ({
  params: {
    path: { corpus },
    query: { document },
    header: { 'If-Match': etag, 'Idempotency-Key': key },
  },
});

/** What the server can do, one function a request. */
export const api = {
  client,
  session: () => data(client.GET('/api/session')),
  preferences: () => data(client.GET('/api/preferences')) as Promise<Record<string, unknown>>,
  prefer: (name: string, value: unknown) =>
    data(
      client.PUT('/api/preferences/{name}', {
        params: { path: { name } },
        body: value as Record<string, never>,
      }),
    ),
  contributions: async () => (await data(client.GET('/api/contributions'))).contributions,
  corpora: async () => (await data(client.GET('/api/corpora'))).corpora,
  createCorpus: (name: string) => data(client.POST('/api/corpora', { body: { name } })),
  documents: (corpus: string, query: DocumentQuery) =>
    data(client.GET('/api/corpora/{corpus}/documents', { params: { path: { corpus }, query } })),
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
  layers: (corpus: string, document: string) =>
    data(
      client.GET('/api/corpora/{corpus}/layers', {
        params: { path: { corpus }, query: { document } },
      }),
    ),
  tagset: async (corpus: string) =>
    (await data(client.GET('/api/corpora/{corpus}/tagset', inCorpus(corpus)))).types,
  changeLabel: (corpus: string, change: NewLabelChange) =>
    data(client.POST('/api/corpora/{corpus}/labels', { ...inCorpus(corpus), body: change })),
  undoLabels: (corpus: string) =>
    data(client.POST('/api/corpora/{corpus}/labels/undo', inCorpus(corpus))),
  decisions: (corpus: string, document: string) =>
    data(
      client.GET('/api/corpora/{corpus}/decisions', {
        params: { path: { corpus }, query: { document } },
      }),
    ),
  decide: (c: string, document: string, etag: string, key: string, decisions: NewDecision[]) =>
    data(
      client.POST('/api/corpora/{corpus}/decisions', {
        ...changing(c, document, etag, key),
        body: { decisions },
      }),
    ),
  undo: (corpus: string, document: string, etag: string, key: string) =>
    data(
      client.POST('/api/corpora/{corpus}/decisions/undo', changing(corpus, document, etag, key)),
    ),
  redo: (corpus: string, document: string, etag: string, key: string) =>
    data(
      client.POST('/api/corpora/{corpus}/decisions/redo', changing(corpus, document, etag, key)),
    ),
  failures: (corpus: string) =>
    data(client.GET('/api/corpora/{corpus}/failures', inCorpus(corpus))),
  importFiles: (corpus: string, files: File[]) => {
    const form = new FormData();
    files.forEach((file) => form.append('file', file, file.webkitRelativePath || file.name));
    return send<Job>(`/api/corpora/${encodeURIComponent(corpus)}/imports`, {
      method: 'POST',
      body: form,
    });
  },
  annotators: async () => (await data(client.GET('/api/annotators'))).annotators,
  plugins: async () => (await data(client.GET('/api/plugins'))).plugins,
  install: (jar: File, replace: boolean) =>
    send<Plugin>(`/api/plugins?replace=${replace}`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/java-archive' },
      body: jar,
    }),
  removePlugin: (plugin: string) =>
    data(client.DELETE('/api/plugins/{plugin}', { params: { path: { plugin } } })),
  startPlugin: (plugin: string) =>
    data(client.POST('/api/plugins/{plugin}/start', { params: { path: { plugin } } })),
  stopPlugin: (plugin: string) =>
    data(client.POST('/api/plugins/{plugin}/stop', { params: { path: { plugin } } })),
  pipelines: async () => (await data(client.GET('/api/pipelines'))).pipelines,
  savePipeline: (pipeline: string, steps: Step[]) =>
    data(
      client.PUT('/api/pipelines/{pipeline}', {
        params: { path: { pipeline } },
        body: { steps },
      }),
    ),
  deletePipeline: (pipeline: string) =>
    data(client.DELETE('/api/pipelines/{pipeline}', { params: { path: { pipeline } } })),
  plan: (corpus: string, pipeline?: PipelineChoice) =>
    data(client.POST('/api/plan', { body: { corpus, pipeline } })),
  run: (corpus: string, pipeline?: PipelineChoice) =>
    data(client.POST('/api/jobs', { body: { corpus, pipeline } })),
  jobs: async () => (await data(client.GET('/api/jobs'))).jobs,
  control: (job: string, word: 'pause' | 'resume' | 'cancel') =>
    data(client.POST(`/api/jobs/{job}/${word}`, { params: { path: { job } } })),
  jobFailures: (job: string) =>
    data(client.GET('/api/jobs/{job}/failures', { params: { path: { job } } })),
  formats: () => data(client.GET('/api/formats')),
  export: (request: NewExport) => data(client.POST('/api/exports', { body: request })),
  exports: async () => (await data(client.GET('/api/exports'))).exports,
};
