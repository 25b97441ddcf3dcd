import { api, data, type DocumentQuery } from '../api/client';
import type { components } from '#schema';

type Schemas = components['schemas'];
export type Trends = Schemas['Trends'];
export type Cell = Trends['cells'][number];
export type Confidences = Schemas['Confidences'];

const params = (corpus: string, query: DocumentQuery) => ({
  path: { corpus },
  query: query as Record<string, never>,
});

export const statistics = {
  trends: (corpus: string, by: 'month' | 'source' | 'mention', query: DocumentQuery) =>
    data(
      api.client.GET('/api/corpora/{corpus}/trends', {
        params: { path: { corpus }, query: { ...(query as Record<string, never>), by } },
      }),
    ),
  confidences: (corpus: string, query: DocumentQuery) =>
    data(api.client.GET('/api/corpora/{corpus}/confidences', { params: params(corpus, query) })),
};
