import { api, data, type DocumentQuery } from '../api/client';
import type { components } from '#schema';

type Schemas = components['schemas'];
export type Facets = Schemas['Facets'];
export type Count = Schemas['Count'];
export type Export = Schemas['Export'];
export type FormatList = Schemas['FormatList'];

const MOST = 10_000;

export const corpusApi = {
  facets: (corpus: string, query: DocumentQuery) =>
    data(
      api.client.GET('/api/corpora/{corpus}/facets', {
        params: { path: { corpus }, query: query as Record<string, never> },
      }),
    ),
  /** The ids of all documents that pass a filter. */
  async ids(corpus: string, query: DocumentQuery): Promise<string[]> {
    const ids: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await api.documents(corpus, {
        ...query,
        limit: MOST,
        ...(cursor ? { cursor } : {}),
      });
      page.documents.forEach((row) => ids.push(row.id));
      cursor = page.documents.length ? page.next : undefined;
    } while (cursor);
    return ids;
  },
};
