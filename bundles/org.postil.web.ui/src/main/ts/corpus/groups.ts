import type { DocumentRow } from '../api/client';
import type { DocumentList } from '../model/document-list';
import type { Count, Facets } from './corpus-api';
import { inMonth, titleOf, toggled, type Filter } from './filter';

export type Grouping = 'none' | 'source' | 'month' | 'status' | 'label';

/** Documents that belong together, listed under one heading. */
export interface Group {
  /** Empty for the only group of a list without groups. */
  title: string;
  filter?: Filter;
  count: number;
  open: boolean;
  list?: DocumentList;
}

/** A line of the grid: a heading or a document. */
export type Line =
  { kind: 'group'; group: Group } | { kind: 'row'; group: Group; index: number; row?: DocumentRow };

/** The groups of the documents that pass a filter. */
export function groupsOf(grouping: Grouping, facets: Facets, filter: Filter): Group[] {
  if (grouping === 'none') {
    return [{ title: '', filter, count: facets.documents, open: true }];
  }
  const counts: Record<Exclude<Grouping, 'none'>, Count[]> = {
    source: facets.sources,
    month: [...facets.months].reverse(),
    status: facets.statuses,
    label: facets.labels,
  };
  return counts[grouping].map(({ value, documents }) => ({
    title: titleOf(grouping, value),
    filter: narrowed(grouping, filter, value),
    count: documents,
    open: false,
  }));
}

/** New groups, those unfolded that were. */
export function regrouped(groups: Group[], before: Group[]): Group[] {
  const known = new Map(before.map((group) => [group.title, group]));
  return groups.map((group) => {
    const old = known.get(group.title);
    return old?.list ? Object.assign(old, { count: group.count }) : group;
  });
}

/** A filter that lets only one group pass; nothing for documents that no filter can tell. */
function narrowed(
  grouping: Exclude<Grouping, 'none'>,
  filter: Filter,
  value: string,
): Filter | undefined {
  switch (grouping) {
    case 'month':
      return value ? inMonth(filter, value) : undefined;
    case 'label':
      return filter.label.includes(value) ? filter : toggled(filter, 'label', value);
    case 'source':
      return { ...filter, source: [value] };
    case 'status':
      return { ...filter, status: [value] as Filter['status'] };
  }
}

/** How many lines the groups have. */
export function lineCount(groups: Group[]) {
  return groups.reduce((sum, group) => sum + lines(group), 0);
}

function lines(group: Group) {
  return (group.title ? 1 : 0) + (group.open ? group.count : 0);
}

/** A line by its number. */
export function lineAt(groups: Group[], number: number): Line | undefined {
  let before = 0;
  for (const group of groups) {
    const count = lines(group);
    if (number < before + count) {
      const index = number - before - (group.title ? 1 : 0);
      return index < 0
        ? { kind: 'group', group }
        : { kind: 'row', group, index, row: group.list?.row(index) };
    }
    before += count;
  }
  return undefined;
}

/** The number of a group's heading. */
export function headingOf(groups: Group[], wanted: Group) {
  let before = 0;
  for (const group of groups) {
    if (group === wanted) {
      return before;
    }
    before += lines(group);
  }
  return 0;
}
