import type { Span, SpanType } from '../api/client';

/** Hue and pattern of a mark: a label never speaks by its colour alone. */
export interface Look {
  hue: string;
  pattern: 'solid' | 'dashed' | 'dotted' | 'wavy';
  chip: string;
}

/** A type of span with one of its labels. */
export interface Tag {
  type: string;
  label: string;
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
const HUES = ['sky', 'pink', 'green', 'orange', 'purple', 'blue', 'red'];
const PATTERNS = ['dashed', 'dotted', 'solid', 'wavy'] as const;

/** How a label looks: the known ones as designed, others always the same by their name. */
export function look({ type, label }: Pick<Span, 'type' | 'label'>): Look {
  const found = LOOKS[`${type}:${label ?? ''}`] ?? LOOKS[type];
  if (found) {
    return label && type === 'timex' ? { ...found, chip: label.slice(0, 4) } : found;
  }
  const name = `${type}:${label ?? ''}`;
  const hash = [...name].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) >>> 0, 7);
  return {
    hue: HUES[hash % HUES.length] ?? 'grey',
    pattern: PATTERNS[(hash >>> 4) % PATTERNS.length] ?? 'dotted',
    chip: (label || short(type)).slice(0, 4).toUpperCase(),
  };
}

/** The last part of a type's name. */
export function short(type: string) {
  return type.slice(type.lastIndexOf('.') + 1);
}

/** The name that a label goes by where labels of several types stand together. */
export function key({ type, label }: Pick<Span, 'type' | 'label'>) {
  return `${type}:${label ?? ''}`;
}

/** Whether a span is a suggestion that waits for somebody's judgement. */
export function isOpen(span: Span) {
  return span.state === 'suggested' || span.state === undefined || span.carried === true;
}

/** Whether a span is in sight. Relations are shown at their ends, not as marks. */
export function isShown(span: Span, view: { hidden: Set<string>; showRejected: boolean }) {
  return (
    span.begin < span.end &&
    span.type !== 'relation' &&
    (view.showRejected || span.state !== 'rejected') &&
    !view.hidden.has(key(span)) &&
    !view.hidden.has(span.type)
  );
}

/** Every label that people can give a stretch of text. */
export function tags(types: SpanType[]): Tag[] {
  return types
    .filter((each) => each.editable && each.type !== 'document' && each.type !== 'relation')
    .flatMap(({ type, labels }) =>
      (labels.length ? labels : ['']).map((label) => ({ type, label })),
    );
}

const FIRST: Record<string, number> = { entity: 4, timex: 1, quote: 1, stance: 3 };

/** What the digits 1 to 9 give: what the person chose, or else the most usual labels. */
export function digits(types: SpanType[], chosen: Tag[] | undefined): Tag[] {
  if (chosen?.length) {
    return chosen.slice(0, 9);
  }
  const usual = types.flatMap(({ type, labels }) =>
    labels.slice(0, FIRST[type] ?? 0).map((label) => ({ type, label })),
  );
  return usual.slice(0, 9);
}

/** What a span is called in a sentence. */
export function title(span: Span, text: string) {
  const covered = text.slice(span.begin, span.end).replace(/\s+/g, ' ');
  return `${name(span)} “${covered.length > 60 ? `${covered.slice(0, 57)}…` : covered}”`;
}

/** A label as people read it. */
export function name({ type, label }: Pick<Span, 'type' | 'label'>) {
  const kind = short(type);
  return label ? (type === 'entity' || type === 'timex' ? label : `${label} ${kind}`) : kind;
}
