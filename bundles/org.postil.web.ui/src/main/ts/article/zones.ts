import { StateEffect, StateField, type Range } from '@codemirror/state';
import { Decoration, EditorView, WidgetType, type DecorationSet } from '@codemirror/view';
import type { Article } from '../api/client';
import { plural } from '../model/language';

interface Folding {
  article: Article;
  folded: boolean;
}

/** A stretch of text that is not the article itself. */
interface Stretch {
  begin: number;
  end: number;
}

export const setFolding = StateEffect.define<Folding>();

class Fold extends WidgetType {
  constructor(
    private readonly words: number,
    private readonly unfold: () => void,
  ) {
    super();
  }

  override eq(other: Fold) {
    return other.words === this.words;
  }

  toDOM() {
    const button = document.createElement('button');
    button.className = 'fold';
    button.textContent = `▸ ${plural(this.words, '{0} word around the article (Z)', '{0} words around the article (Z)')}`;
    button.addEventListener('click', this.unfold);
    const box = document.createElement('div');
    box.append(button);
    return box;
  }

  override ignoreEvent() {
    return true;
  }
}

/** Lines of zones, and the folds over what is not the article. */
export function zones(unfold: () => void) {
  const field = StateField.define<DecorationSet>({
    create: () => Decoration.none,
    update(drawn, transaction) {
      for (const effect of transaction.effects) {
        if (effect.is(setFolding)) {
          return decorate(effect.value, unfold);
        }
      }
      return drawn;
    },
    provide: (self) => EditorView.decorations.from(self),
  });
  return field;
}

function decorate({ article, folded }: Folding, unfold: () => void): DecorationSet {
  const ranges: Range<Decoration>[] = [];
  const { text } = article;
  const dull = folded ? boilerplate(article) : [];
  for (const { begin, end } of dull) {
    const words = text.slice(begin, end).split(/\s+/).filter(Boolean).length;
    ranges.push(
      Decoration.replace({ block: true, widget: new Fold(words, unfold) }).range(begin, end),
    );
  }
  for (const zone of article.zones) {
    if (dull.some((stretch) => stretch.begin <= zone.begin && zone.end <= stretch.end)) {
      continue;
    }
    for (let at = lineStart(text, zone.begin); at < zone.end;) {
      ranges.push(Decoration.line({ class: `zone ${zone.kind}` }).range(at));
      const end = text.indexOf('\n', at);
      at = end < 0 ? zone.end : end + 1;
    }
  }
  return Decoration.set(ranges, true);
}

/** Whole lines of boilerplate, with the blank ones between them. */
export function boilerplate(article: Article): Stretch[] {
  const { text } = article;
  const found: Stretch[] = [];
  for (const zone of article.zones.filter((each) => each.kind === 'boilerplate')) {
    const begin = lineStart(text, zone.begin);
    const newline = text.indexOf('\n', Math.max(zone.begin, zone.end - 1));
    const end = newline < 0 ? text.length : newline;
    const last = found.at(-1);
    if (last && text.slice(last.end, begin).trim() === '') {
      last.end = Math.max(last.end, end);
    } else {
      found.push({ begin, end });
    }
  }
  return found;
}

function lineStart(text: string, at: number) {
  return at === 0 ? 0 : text.lastIndexOf('\n', at - 1) + 1;
}
