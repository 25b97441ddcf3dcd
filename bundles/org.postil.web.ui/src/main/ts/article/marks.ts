import { StateEffect, StateField, type Range, type RangeSet } from '@codemirror/state';
import { Decoration, EditorView } from '@codemirror/view';
import type { Span } from '../api/client';
import { isOpen, look, name, title } from '../model/labels';

/** Spans that are to be drawn, with the height at which each is underlined. */
export interface Drawing {
  text: string;
  spans: Span[];
  levels: Map<string, number>;
}

interface Change {
  drawing: Drawing;
  gone: { id: string; begin: number; end: number }[];
  come: Span[];
}

const drawAll = StateEffect.define<Drawing>();
const drawChange = StateEffect.define<Change>();
const choose = StateEffect.define<Span | undefined>();
const MOST_AT_ONCE = 300;

/** Underlines lie over one another in this order: long spans below short ones. */
const BASE: Record<string, number> = { entity: 0, timex: 0, stance: 1, quote: 2 };
const LEVELS = 5;

/** Marks as CodeMirror draws them. */
export const marksField = StateField.define<RangeSet<Decoration>>({
  create: () => Decoration.none,
  update(drawn, transaction) {
    for (const effect of transaction.effects) {
      if (effect.is(drawAll)) {
        return Decoration.set(
          effect.value.spans.flatMap((span) => marks(span, effect.value)),
          true,
        );
      }
      if (effect.is(drawChange)) {
        return changed(drawn, effect.value);
      }
    }
    return drawn;
  },
  provide: (field) => EditorView.decorations.from(field),
});

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

/** Draws what differs from what is drawn: one decision does not draw 5,000 spans anew. */
export function draw(view: EditorView, before: Drawing | undefined, now: Drawing) {
  const effect = before && before.text === now.text ? difference(before, now) : drawAll.of(now);
  if (effect) {
    view.dispatch({ effects: effect });
  }
}

export function drawChosen(view: EditorView, span: Span | undefined) {
  view.dispatch({ effects: choose.of(span) });
}

function difference(before: Drawing, now: Drawing) {
  const old = new Map(before.spans.map((span) => [span.id, span]));
  const come: Span[] = [];
  const gone: Span[] = [];
  for (const span of now.spans) {
    const known = old.get(span.id);
    old.delete(span.id);
    if (known !== span || before.levels.get(span.id) !== now.levels.get(span.id)) {
      come.push(span);
      if (known) {
        gone.push(known);
      }
    }
  }
  gone.push(...old.values());
  if (come.length + gone.length === 0) {
    return undefined;
  }
  return come.length + gone.length > MOST_AT_ONCE
    ? drawAll.of(now)
    : drawChange.of({ drawing: now, gone, come });
}

function changed(drawn: RangeSet<Decoration>, { drawing, gone, come }: Change) {
  let set = drawn;
  if (gone.length) {
    const ids = new Set(gone.map((span) => span.id));
    set = set.update({
      filterFrom: Math.min(...gone.map((span) => span.begin)),
      filterTo: Math.max(...gone.map((span) => span.end)),
      filter: (_from, _to, value) => !ids.has(value.spec.id as string),
    });
  }
  return set.update({ add: come.flatMap((span) => marks(span, drawing)), sort: true });
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
      'aria-roledescription': `${name(span)} mark`,
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
  return span.carried ? 'carried over, worth a look' : (span.state ?? 'suggested');
}
