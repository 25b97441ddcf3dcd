import { api, data, type DocumentQuery } from '../api/client';
import type { components } from '#schema';

type Schemas = components['schemas'];
export type Facets = Schemas['Facets'];
export type Count = Schemas['Count'];
export type Export = Schemas['Export'];
export type FormatList = Schemas['FormatList'];
export type NewBulk = Schemas['NewBulk'];
export type BulkUnit = Schemas['BulkUnit'];
export type BulkOutcome = Schemas['BulkOutcome'];
export type BinItem = Schemas['BinList']['items'][number];
export type Selection = Schemas['SelectionList']['selections'][number];

const MOST = 10_000;

export const corpusApi = {
  facets: (corpus: string, query: DocumentQuery) =>
    data(
      api.client.GET('/api/corpora/{corpus}/facets', {
        params: { path: { corpus }, query: query as Record<string, never> },
      }),
    ),
  bulk: (corpus: string, body: NewBulk) =>
    data(api.client.POST('/api/corpora/{corpus}/bulk', { params: { path: { corpus } }, body })),
  undoBulk: (corpus: string, unit: string) =>
    data(
      api.client.POST('/api/corpora/{corpus}/bulk/{unit}/undo', {
        params: { path: { corpus, unit } },
      }),
    ),
  /** The last actions on many documents, newest first. */
  units: async (corpus: string) =>
    (await data(api.client.GET('/api/corpora/{corpus}/bulk', { params: { path: { corpus } } })))
      .units,
  /** The first deleted documents. */
  bin: (corpus: string, limit: number) =>
    data(
      api.client.GET('/api/corpora/{corpus}/bin', {
        params: { path: { corpus }, query: { limit } },
      }),
    ),
  restore: (corpus: string, documents: string[]) =>
    data(
      api.client.POST('/api/corpora/{corpus}/bin/restore', {
        params: { path: { corpus } },
        body: { documents },
      }),
    ),
  selections: async (corpus: string) =>
    (
      await data(
        api.client.GET('/api/corpora/{corpus}/selections', { params: { path: { corpus } } }),
      )
    ).selections,
  keepSelection: (corpus: string, name: string, conditions: string[]) =>
    data(
      api.client.PUT('/api/corpora/{corpus}/selections', {
        params: { path: { corpus }, query: { name } },
        body: { conditions },
      }),
    ),
  forgetSelection: (corpus: string, name: string) =>
    data(
      api.client.DELETE('/api/corpora/{corpus}/selections', {
        params: { path: { corpus }, query: { name } },
      }),
    ),
  /** The documents that pass a filter, with the ETags of their decisions. */
  async seen(corpus: string, query: DocumentQuery): Promise<Map<string, string>> {
    const seen = new Map<string, string>();
    let cursor: string | undefined;
    do {
      const page = await api.documents(corpus, {
        ...query,
        limit: MOST,
        ...(cursor ? { cursor } : {}),
      });
      page.documents.forEach((row) => seen.set(row.id, row.etag));
      cursor = page.documents.length ? page.next : undefined;
    } while (cursor);
    return seen;
  },
};
