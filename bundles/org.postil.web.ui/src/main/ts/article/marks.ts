import { StateEffect, StateField, type Range } from '@codemirror/state';
import { Decoration, EditorView, type DecorationSet } from '@codemirror/view';
import type { Article, Span } from '../api/client';
import { look, title } from '../model/labels';

/** What is to be marked in the text. */
export interface Marks {
  article: Article;
  spans: Span[];
  selected?: string;
}

export const setMarks = StateEffect.define<Marks>();

/** Marks as CodeMirror draws them. */
export const marksField = StateField.define<DecorationSet>({
  create: () => Decoration.none,
  update(drawn, transaction) {
    for (const effect of transaction.effects) {
      if (effect.is(setMarks)) {
        return decorate(effect.value);
      }
    }
    return drawn.map(transaction.changes);
  },
  provide: (field) => EditorView.decorations.from(field),
});

function decorate({ article, spans, selected }: Marks): DecorationSet {
  const ranges: Range<Decoration>[] = [];
  for (const zone of article.zones) {
    for (let at = zone.begin; at < zone.end;) {
      const end = article.text.indexOf('\n', at);
      ranges.push(Decoration.line({ class: `zone ${zone.kind}` }).range(lineStart(article, at)));
      at = end < 0 ? zone.end : end + 1;
    }
  }
  for (const span of spans) {
    if (span.begin < span.end && span.state !== 'rejected') {
      ranges.push(mark(span, article.text, span.id === selected).range(span.begin, span.end));
    }
  }
  return Decoration.set(ranges, true);
}

function lineStart(article: Article, at: number) {
  return article.text.lastIndexOf('\n', at - 1) + 1;
}

function mark(span: Span, text: string, selected: boolean) {
  const { hue, pattern, chip } = look(span);
  const judged = span.state === undefined || span.state === 'suggested' ? 'suggested' : 'decided';
  return Decoration.mark({
    tagName: 'mark',
    class: `${hue} ${pattern} ${judged}${selected ? ' selected' : ''}`,
    attributes: {
      'data-span': span.id,
      'data-chip': chip,
      role: 'mark',
      'aria-label': `${title(span, text)}, ${judged}`,
    },
  });
}
