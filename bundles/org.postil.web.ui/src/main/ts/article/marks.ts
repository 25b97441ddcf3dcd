import {
  StateEffect,
  StateField,
  type Extension,
  type Range,
  type RangeSet,
} from '@codemirror/state';
import { Decoration, EditorView, ViewPlugin, type ViewUpdate } from '@codemirror/view';
import type { Span } from '../api/client';
import { isOpen, look, name, title } from '../model/labels';
import { t } from '../model/language';
import { word } from '../model/words';

/** Spans that are to be drawn, in reading order, with the height at which each is underlined. */
export interface Drawing {
  text: string;
  spans: Span[];
  levels: Map<string, number>;
}

const drawAll = StateEffect.define<Drawing>();
const choose = StateEffect.define<Span | undefined>();

/** Underlines lie over one another in this order: long spans below short ones. */
const BASE: Record<string, number> = { entity: 0, timex: 0, stance: 1, quote: 2 };
const LEVELS = 5;

const drawn = StateField.define<Drawing | undefined>({
  create: () => undefined,
  update: (before, transaction) =>
    transaction.effects.reduce((now, effect) => (effect.is(drawAll) ? effect.value : now), before),
});

/** The marks of the lines in sight: an article of 5,000 spans opens as fast as one of fifty. */
class VisibleMarks {
  decorations: RangeSet<Decoration>;

  constructor(view: EditorView) {
    this.decorations = inSight(view);
  }

  update({ view, viewportChanged, startState, state }: ViewUpdate) {
    if (viewportChanged || startState.field(drawn) !== state.field(drawn)) {
      this.decorations = inSight(view);
    }
  }
}

function inSight(view: EditorView): RangeSet<Decoration> {
  const now = view.state.field(drawn);
  const { from, to } = view.viewport;
  const seen = now?.spans.filter((span) => span.begin < to && span.end > from) ?? [];
  return Decoration.set(now ? seen.flatMap((span) => marks(span, now)) : [], true);
}

/** Marks as CodeMirror draws them. */
export const drawnMarks: Extension = [
  drawn,
  ViewPlugin.fromClass(VisibleMarks, { decorations: (plugin) => plugin.decorations }),
];

/** The span that commands are about. */
export const chosenField = StateField.define<RangeSet<Decoration>>({
  create: () => Decoration.none,
  update(drawn, transaction) {
    for (const effect of transaction.effects) {
      if (effect.is(choose)) {
        const span = effect.value;
        return span && span.begin < span.end
          ? Decoration.set([
              Decoration.mark({ class: `chosen ${look(span).hue}` }).range(span.begin, span.end),
            ])
          : Decoration.none;
      }
    }
    return drawn;
  },
  provide: (field) => EditorView.decorations.from(field),
});

/** Draws spans in place of those that were drawn. */
export function drawing(now: Drawing): StateEffect<Drawing> {
  return drawAll.of(now);
}

/** Makes a span, or none, the one that commands are about. */
export function chosen(span: Span | undefined): StateEffect<Span | undefined> {
  return choose.of(span);
}

/** How low each span is underlined, so that those that overlap stay apart. */
export function levels(spans: Span[]): Map<string, number> {
  const ends: number[] = [];
  const found = new Map<string, number>();
  for (const span of spans) {
    let level = BASE[span.type] ?? 1;
    while (level < LEVELS - 1 && (ends[level] ?? 0) > span.begin) {
      level++;
    }
    ends[level] = Math.max(ends[level] ?? 0, span.end);
    found.set(span.id, level);
  }
  return found;
}

/** A mark over the span, and its label at the last character: once, however often lines break. */
function marks(span: Span, { text, levels }: Drawing): Range<Decoration>[] {
  const { hue, pattern, chip } = look(span);
  const state = span.state === 'rejected' ? 'rejected' : isOpen(span) ? 'suggested' : 'decided';
  const sure = span.confidence === undefined ? 3 : Math.min(3, Math.floor(span.confidence * 4));
  const level = levels.get(span.id) ?? 0;
  const whole = Decoration.mark({
    tagName: 'mark',
    id: span.id,
    class: `${hue} ${pattern} ${state} sure${sure} level${level}${span.carried ? ' carried' : ''}`,
    attributes: {
      'data-span': span.id,
      role: 'mark',
      'aria-label': `${title(span, text)}, ${spoken(span)}`,
      'aria-roledescription': t`${name(span)} mark`,
    },
  });
  const low = text.charCodeAt(span.end - 1);
  const last = low >= 0xdc00 && low <= 0xdfff ? 2 : 1;
  const tail = Decoration.mark({
    id: span.id,
    class: `tail ${hue} level${level}`,
    attributes: { 'data-chip': chip },
  });
  return [
    whole.range(span.begin, span.end),
    tail.range(Math.max(span.begin, span.end - last), span.end),
  ];
}

function spoken(span: Span) {
  return span.carried ? t`carried over, worth a look` : word(span.state ?? 'suggested');
}
