import type { DocumentQuery, Status } from '../api/client';
import { t } from '../model/language';
import { word } from '../model/words';

/** Which documents are wanted; what is empty lets everything pass. */
export interface Filter {
  q: string;
  status: Status[];
  source: string[];
  label: string[];
  from: string;
  until: string;
  /** A month or year that articles mention. */
  mentions: string;
}

export const NO_FILTER: Filter = {
  q: '',
  status: [],
  source: [],
  label: [],
  from: '',
  until: '',
  mentions: '',
};

const PREFIX = '#filter:';
const LISTS = ['status', 'source', 'label'] as const;
const TEXTS = ['q', 'from', 'until', 'mentions'] as const;

/** The filter as parameters of a request. */
export function queryOf(filter: Filter): DocumentQuery {
  const query: Record<string, string | string[]> = {};
  for (const name of TEXTS) {
    if (filter[name]) {
      query[name] = filter[name];
    }
  }
  for (const name of LISTS) {
    if (filter[name].length) {
      query[name] = filter[name];
    }
  }
  return query as DocumentQuery;
}

/** The filter as the end of an address, so that it can be kept and sent; empty for no filter. */
export function hashOf(corpus: string, filter: Filter): string {
  const words = new URLSearchParams();
  TEXTS.forEach((name) => filter[name] && words.set(name, filter[name]));
  LISTS.forEach((name) => filter[name].forEach((value: string) => words.append(name, value)));
  const text = words.toString();
  return text ? `${PREFIX}${text}&in=${encodeURIComponent(corpus)}` : '';
}

/** The filter that an address ends with, if it is about a corpus. */
export function filterOf(corpus: string, hash: string): Filter {
  const words = new URLSearchParams(hash.startsWith(PREFIX) ? hash.slice(PREFIX.length) : '');
  if (words.get('in') !== corpus) {
    return NO_FILTER;
  }
  const text = (name: string) => words.get(name) ?? '';
  return {
    q: text('q'),
    from: text('from'),
    until: text('until'),
    mentions: text('mentions'),
    status: words.getAll('status') as Status[],
    source: words.getAll('source'),
    label: words.getAll('label'),
  };
}

const OWN = { q: '@q', status: '@status', label: '@label', mentions: '@mentions' } as const;
const ANY_SOURCE = '@source';
const NO_SOURCE = '@source?';

/**
 * The filter as conditions that the server keeps under a name. What the command line can ask for
 * too is written as it writes it; what only the list of documents knows begins with @.
 */
export function conditionsOf(filter: Filter): string[] {
  const [source] = filter.source;
  return [
    ...(filter.q ? [`${OWN.q}=${filter.q}`] : []),
    ...filter.status.map((each) => `${OWN.status}=${each}`),
    ...(filter.source.length === 1 && source
      ? [`source=${source}`]
      : filter.source.map((each) => (each ? `${ANY_SOURCE}=${each}` : NO_SOURCE))),
    ...filter.label.map((each) => `${OWN.label}=${each}`),
    ...(filter.from ? [`date>=${filter.from}`] : []),
    ...(filter.until ? [`date<=${filter.until}`] : []),
    ...(filter.mentions ? [`${OWN.mentions}=${filter.mentions}`] : []),
  ];
}

/** The filter of kept conditions; nothing if one asks for what the list cannot be filtered by. */
export function filterBy(conditions: string[]): Filter | undefined {
  const filter: Filter = { ...NO_FILTER, status: [], source: [], label: [] };
  for (const condition of conditions) {
    const [, field, relation, value] = /^([^=<>~!?]+)([<>]=|=|\?)(.*)$/s.exec(condition) ?? [];
    const text = value ?? '';
    if (field === ANY_SOURCE || (field === 'source' && relation === '=')) {
      filter.source.push(relation === '?' ? '' : text);
    } else if (field === 'date' && relation === '>=' && text.length === 10) {
      filter.from = text;
    } else if (field === 'date' && relation === '<=' && text.length === 10) {
      filter.until = text;
    } else if (field === OWN.q) {
      filter.q = text;
    } else if (field === OWN.status) {
      filter.status.push(text as Status);
    } else if (field === OWN.label) {
      filter.label.push(text);
    } else if (field === OWN.mentions) {
      filter.mentions = text;
    } else {
      return undefined;
    }
  }
  return filter;
}

/** A condition of a filter that can be taken away. */
export interface Chip {
  title: string;
  without: Filter;
}

/** The conditions of a filter, one by one. */
export function chipsOf(filter: Filter): Chip[] {
  const chips: Chip[] = [];
  if (filter.q) {
    chips.push({ title: `“${filter.q}”`, without: { ...filter, q: '' } });
  }
  for (const name of LISTS) {
    for (const value of filter[name]) {
      chips.push({ title: titleOf(name, value), without: toggled(filter, name, value) });
    }
  }
  if (filter.from || filter.until) {
    const title =
      filter.from && filter.until
        ? t`${filter.from} to ${filter.until}`
        : filter.from
          ? t`since ${filter.from}`
          : t`until ${filter.until}`;
    chips.push({ title, without: { ...filter, from: '', until: '' } });
  }
  if (filter.mentions) {
    chips.push({ title: t`mentions ${filter.mentions}`, without: { ...filter, mentions: '' } });
  }
  return chips;
}

/** The label of an annotation as filters name it: `TYPE:LABEL`, or `TYPE` without one. */
export function labelled({ type, label }: { type: string; label?: string }) {
  return label ? `${type}:${label}` : type;
}

/** What a value of a facet is called. */
export function titleOf(facet: 'status' | 'source' | 'label' | 'month', value: string) {
  if (value === '') {
    return facet === 'source' ? t`no source` : t`no date`;
  }
  return facet === 'status' ? word(value) : value;
}

/** The filter with a value more, or less if it has it. */
export function toggled(
  filter: Filter,
  name: 'status' | 'source' | 'label',
  value: string,
): Filter {
  const values: string[] = filter[name];
  const others = values.filter((each) => each !== value);
  return { ...filter, [name]: others.length < values.length ? others : [...values, value] };
}

/** The filter with only the documents of a month. */
export function inMonth(filter: Filter, month: string): Filter {
  const [year, number] = month.split('-').map(Number);
  const last = new Date(Date.UTC(year ?? 1970, number ?? 1, 0)).getUTCDate();
  return { ...filter, from: `${month}-01`, until: `${month}-${String(last).padStart(2, '0')}` };
}
