import type { Span } from '../api/client';

/** Hue and pattern of a mark: a label never speaks by its colour alone. */
export interface Look {
  hue: string;
  pattern: 'solid' | 'dashed' | 'dotted' | 'wavy';
  chip: string;
}

const LOOKS: Record<string, Look> = {
  'entity:PER': { hue: 'blue', pattern: 'solid', chip: 'PER' },
  'entity:ORG': { hue: 'orange', pattern: 'solid', chip: 'ORG' },
  'entity:LOC': { hue: 'green', pattern: 'solid', chip: 'LOC' },
  'entity:MISC': { hue: 'purple', pattern: 'solid', chip: 'MISC' },
  timex: { hue: 'red', pattern: 'dashed', chip: 'TIME' },
  quote: { hue: 'grey', pattern: 'dotted', chip: 'QUO' },
  'stance:for': { hue: 'sky', pattern: 'wavy', chip: 'FOR' },
  'stance:against': { hue: 'pink', pattern: 'wavy', chip: 'AGST' },
  'stance:neutral': { hue: 'grey', pattern: 'wavy', chip: 'NEU' },
};
const OTHER: Look = { hue: 'grey', pattern: 'dotted', chip: '…' };

export function look(span: Pick<Span, 'type' | 'label'>): Look {
  const found = LOOKS[`${span.type}:${span.label}`] ?? LOOKS[span.type] ?? OTHER;
  return found.chip === 'TIME' && span.label ? { ...found, chip: span.label.slice(0, 4) } : found;
}

/** The labels that digits give, in their order. */
export const DIGITS = ['PER', 'ORG', 'LOC', 'MISC'];

/** What a span is called in a sentence. */
export function title(span: Span, text: string) {
  return `${span.label ?? span.type} “${text.slice(span.begin, span.end)}”`;
}
