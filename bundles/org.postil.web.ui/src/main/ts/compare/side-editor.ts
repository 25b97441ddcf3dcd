import { EditorState, StateEffect, StateField, type Range } from '@codemirror/state';
import { Decoration, EditorView, type DecorationSet } from '@codemirror/view';
import type { Article } from '../api/client';
import { look } from '../model/labels';
import { t } from '../model/language';
import type { Difference } from './comparison-api';
import { isSame } from './comparison-model';
import { KINDS } from './sides';

interface Marks {
  type: string;
  pairs: Difference[];
  current?: Difference;
}

const setMarks = StateEffect.define<DecorationSet>();
const marks = StateField.define<DecorationSet>({
  create: () => Decoration.none,
  update: (drawn, transaction) =>
    transaction.effects.reduce((set, each) => (each.is(setMarks) ? each.value : set), drawn),
  provide: (field) => EditorView.decorations.from(field),
});

/**
 * The article as one side sees it. Marks take no room, so that lines break at the same places on
 * both sides and stand beside each other.
 */
export class SideEditor {
  readonly view: EditorView;

  constructor(
    parent: HTMLElement,
    private readonly article: Article,
    private readonly side: 'a' | 'b',
    onPair: (index: number) => void,
  ) {
    const nonce = document.querySelector<HTMLMetaElement>('meta[name=csp-nonce]')?.content ?? '';
    const onClick = (event: MouseEvent) => {
      const mark = (event.target as HTMLElement).closest<HTMLElement>('[data-pair]');
      if (mark) {
        onPair(Number(mark.dataset['pair']));
      }
    };
    this.view = new EditorView({
      parent,
      state: EditorState.create({
        doc: article.text,
        extensions: [
          EditorState.readOnly.of(true),
          EditorView.editable.of(false),
          EditorView.cspNonce.of(nonce),
          EditorView.lineWrapping,
          EditorView.perLineTextDirection.of(true),
          EditorView.contentAttributes.of({
            'aria-label': t`Text with the spans of ${side.toUpperCase()}`,
            tabindex: '0',
          }),
          EditorView.domEventHandlers({ click: onClick }),
          marks,
        ],
      }),
    });
  }

  mark({ type, pairs, current }: Marks) {
    const ranges: Range<Decoration>[] = this.zones();
    pairs.forEach((pair, index) => {
      const extent = pair[this.side];
      if (extent && extent.begin < extent.end) {
        const isCurrent = current !== undefined && isSame(pair, current);
        ranges.push(this.decoration(type, pair, index, isCurrent).range(extent.begin, extent.end));
      } else if (!extent && current && isSame(pair, current)) {
        const other = pair[this.side === 'a' ? 'b' : 'a'];
        if (other && other.begin < other.end) {
          ranges.push(ABSENT.range(other.begin, other.end));
        }
      }
    });
    this.view.dispatch({ effects: setMarks.of(Decoration.set(ranges, true)) });
  }

  private zones() {
    const ranges: Range<Decoration>[] = [];
    const { doc } = this.view.state;
    for (const zone of this.article.zones) {
      for (let at = zone.begin; at < zone.end && at <= doc.length;) {
        const line = doc.lineAt(at);
        ranges.push(Decoration.line({ class: `zone ${zone.kind}` }).range(line.from));
        at = line.to + 1;
      }
    }
    return ranges;
  }

  private decoration(type: string, pair: Difference, index: number, current: boolean) {
    const label = pair[this.side]?.label ?? '';
    const { hue, pattern, chip } = look({ type, label });
    const agrees = pair.kind === 'same';
    return Decoration.mark({
      tagName: 'mark',
      class: `${hue} ${pattern} ${agrees ? 'agrees' : 'differs'}${current ? ' selected' : ''}`,
      attributes: {
        'data-pair': String(index),
        'data-chip': chip,
        role: 'mark',
        'aria-label': `${label || type} “${pair[this.side]?.covered ?? ''}”, ${KINDS[pair.kind]}`,
      },
    });
  }

  reveal(begin: number) {
    const at = Math.min(begin, this.view.state.doc.length);
    this.view.dispatch({ effects: EditorView.scrollIntoView(at, { y: 'center' }) });
  }

  destroy() {
    this.view.destroy();
  }
}

const ABSENT = Decoration.mark({
  tagName: 'mark',
  class: 'absent',
  attributes: { role: 'mark', 'aria-label': t`nothing is marked here on this side` },
});
