import { t } from '../model/language';
import type { Difference, Kind, Side } from './comparison-api';

/** What a side is called. */
export function nameOf(side: string) {
  if (side.startsWith('person:')) {
    return side.slice('person:'.length);
  }
  const names: Record<string, string> = {
    gold: t`gold (imported)`,
    reviewed: t`reviewed by people`,
    current: t`last run`,
  };
  return names[side] ?? side;
}

/** The kind of a side, as a heading of a list. */
export const GROUPS: Record<Side['kind'], string> = {
  gold: t`Imported`,
  reviewed: t`People`,
  person: t`People`,
  current: t`Annotators`,
  annotator: t`Annotators`,
};

/**
 * What somebody would compare first: the last run against gold or people, or the two newest
 * versions of one annotator.
 */
export function preferred(sides: Side[]): { a: string; b: string } {
  const names = sides.map((each) => each.side);
  const truth = ['gold', 'reviewed'].find((name) => names.includes(name));
  const versions = sides.filter((each) => each.kind === 'annotator').map((each) => each.side);
  if (truth && names.includes('current')) {
    return { a: truth, b: 'current' };
  }
  for (const one of versions) {
    const other = versions.find((each) => each > one && maker(each) === maker(one));
    if (other) {
      return { a: one, b: other };
    }
  }
  return { a: names[0] ?? '', b: names[1] ?? names[0] ?? '' };
}

function maker(side: string) {
  return side.split('@')[0];
}

/** What a kind of difference is called. */
export const KINDS: Record<Kind, string> = {
  same: t`agree`,
  value: t`other value`,
  label: t`other label`,
  bounds: t`other bounds`,
  'bounds-and-label': t`other bounds and label`,
  'only-a': t`only in A`,
  'only-b': t`only in B`,
};

/** A difference in a sentence. */
export function sentence({ kind, a, b }: Difference) {
  const one = a && `${a.label || t`span`} “${short(a.covered)}”`;
  const other = b && `${b.label || t`span`} “${short(b.covered)}”`;
  if (!a || !b) {
    return `${one ?? other}, ${KINDS[kind]}`;
  }
  return a.covered === b.covered && a.label === b.label
    ? `${one}, ${KINDS[kind]}`
    : t`${one} in A, ${other} in B`;
}

function short(text: string) {
  const line = text.replace(/\s+/g, ' ');
  return line.length > 60 ? `${line.slice(0, 57)}…` : line;
}
