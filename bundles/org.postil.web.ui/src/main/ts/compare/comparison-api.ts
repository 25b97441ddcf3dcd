import { api, data } from '../api/client';
import type { components } from '#schema';

type Schemas = components['schemas'];
export type Side = Schemas['Side'];
export type SideList = Schemas['SideList'];
export type Comparison = Schemas['Comparison'];
export type Score = Schemas['Score'];
export type Difference = Schemas['Difference'];
export type Extent = Schemas['Extent'];
export type Kind = Schemas['DifferenceKind'];
export type Confusion = Schemas['Confusion'];

/** What is compared: two sides, a type of span, a document or the whole corpus. */
export interface Subject {
  a: string;
  b: string;
  type: string;
  document?: string;
}

/** Which differences are wanted; what is left out lets everything pass. An empty label is none. */
export interface DifferenceFilter {
  label?: string;
  labelA?: string;
  labelB?: string;
  kind?: Kind[];
}

export const EVERY_KIND: Kind[] = [
  'same',
  'value',
  'label',
  'bounds',
  'bounds-and-label',
  'only-a',
  'only-b',
];

export const comparisons = {
  sides: (corpus: string) =>
    data(api.client.GET('/api/corpora/{corpus}/sides', { params: { path: { corpus } } })),
  compare: (
    corpus: string,
    subject: Subject,
    filter: DifferenceFilter,
    page: { offset: number; limit: number },
    signal?: AbortSignal,
  ) =>
    data(
      api.client.GET('/api/corpora/{corpus}/comparison', {
        params: { path: { corpus }, query: { ...subject, ...filter, ...page } },
        signal,
      }),
    ),
};
