import { openSearchPanel, search, searchKeymap } from '@codemirror/search';
import {
  Annotation,
  EditorSelection,
  EditorState,
  type StateEffect,
  type Transaction,
} from '@codemirror/state';
import { EditorView, keymap, type ViewUpdate } from '@codemirror/view';
import { standardKeymap } from '@codemirror/commands';
import { html } from 'lit';
import type { Article, Span } from '../api/client';
import { isOpen } from '../model/labels';
import { plural, t } from '../model/language';
import { word } from '../model/words';
import { DeskView } from '../model/view';
import { cards } from './card';
import { phrases } from './phrases';
import { chosen, chosenField, drawing, drawnMarks, levels } from './marks';
import { directions } from './directions';
import { setFolding, zones } from './zones';
import { wordAt, wordCount } from './words';

const CROWDED = 45;

/** Marks a transaction of our own, which says nothing about what the person wants. */
const ours = Annotation.define<boolean>();

/** The article: read-only text with marks, and a caret. */
export class ArticleView extends DeskView {
  private editor: EditorView | undefined;
  private shown: Article | undefined;
  private spans: Span[] | undefined;
  private looks = '';
  private at?: string | undefined;
  private folding = '';
  private words = 0;
  private counted?: Span[];
  private left = 0;

  override connectedCallback() {
    super.connectedCallback();
    this.desk.addEventListener('find', this.find);
    this.desk.addEventListener('mark-right', this.markRight);
    this.desk.addEventListener('mark-left', this.markLeft);
  }

  override disconnectedCallback() {
    this.desk.removeEventListener('find', this.find);
    this.desk.removeEventListener('mark-right', this.markRight);
    this.desk.removeEventListener('mark-left', this.markLeft);
    super.disconnectedCallback();
  }

  private readonly markRight = () => this.editor && markWord(this.editor, 1);
  private readonly markLeft = () => this.editor && markWord(this.editor, -1);

  private readonly find = () => {
    if (this.editor) {
      openSearchPanel(this.editor);
    }
  };

  protected override render() {
    const { article } = this.desk.state;
    return html`<section class="article" aria-label=${t`Article`}>
      ${article ? this.head(article) : html`<p class="empty">${this.empty()}</p>`}
      <div class="paper"></div>
    </section>`;
  }

  private empty() {
    return this.desk.state.corpora.some((each) => each.documents > 0)
      ? t`Open a document on the left, or press Ctrl O.`
      : t`There is nothing to read yet: drop files on the list of documents.`;
  }

  private head(article: Article) {
    const { source, creationTime, creationTimeBasis, language } = article.metadata;
    if (article !== this.shown) {
      this.words = wordCount(article.text);
    }
    const judged = this.desk.judged;
    if (judged !== this.counted) {
      this.counted = judged;
      this.left = judged.filter(isOpen).length;
    }
    const left = this.left;
    const facts = [
      source ?? article.id,
      creationTime
        ? creationTimeBasis && creationTimeBasis !== 'metadata'
          ? t`${creationTime} (by ${word(creationTimeBasis)})`
          : creationTime
        : t`date unknown`,
      plural(this.words, '{0} word', '{0} words'),
      language,
    ];
    return html`<header>
      <p class="facts">${facts.filter(Boolean).join(' · ')}</p>
      <p class="facts">
        ${
          judged.length
            ? plural(
                judged.length,
                '{1} of {0} span judged',
                '{1} of {0} spans judged',
                judged.length - left,
              )
            : t`no spans yet`
        }${
          article.changes.length
            ? ` · ${plural(article.changes.length, '{0} character differs on purpose from the original', '{0} characters differ on purpose from the original')}`
            : ''
        }
        ${
          article.failure
            ? html`<strong class="trouble"
                >·
                ${t`the last run failed: ${article.failure.annotator}: ${article.failure.message}`}</strong
              >`
            : ''
        }
      </p>
    </header>`;
  }

  protected override updated() {
    const { article, selected, folded, range } = this.desk.state;
    if (!article) {
      this.editor?.destroy();
      this.editor = undefined;
      this.shown = undefined;
      return;
    }
    if (article !== this.shown) {
      this.show(article);
    }
    this.shown = article;
    const editor = this.editor;
    if (!editor) {
      return;
    }
    const span = this.desk.selectedSpan;
    const effects: StateEffect<unknown>[] = [];
    if (this.folding !== String(folded)) {
      this.folding = String(folded);
      effects.push(setFolding.of({ article, folded }));
    }
    const isRedrawn = this.isOutOfDate();
    if (isRedrawn) {
      effects.push(this.drawing(editor, article));
    }
    if (selected !== this.at || (isRedrawn && !range && span)) {
      effects.push(chosen(span));
    }
    const selection = this.selection(editor, selected === this.at ? undefined : span);
    this.at = selected;
    if (selection?.scroll) {
      effects.push(EditorView.scrollIntoView(selection.anchor, { y: 'nearest', yMargin: 90 }));
    }
    // All in one: each change makes the browser lay the page out anew.
    if (effects.length || selection) {
      editor.dispatch({ effects, ...(selection && { selection }), annotations: ours.of(true) });
    }
  }

  /** Where the caret should go, if it should: to the marked text, or to a span that was chosen. */
  private selection(editor: EditorView, span: Span | undefined) {
    const { range } = this.desk.state;
    const now = editor.state.selection.main;
    if (range && (range.begin !== now.from || range.end !== now.to)) {
      return { anchor: range.begin, head: range.end, scroll: true };
    }
    if (!range && span) {
      return { anchor: span.begin, scroll: true };
    }
    return range || now.empty ? undefined : { anchor: now.head, scroll: false };
  }

  private isOutOfDate() {
    const { spans, hidden, showRejected, folded } = this.desk.state;
    const looks = `${[...hidden].join()} ${showRejected} ${folded}`;
    const isOld = spans !== this.spans || looks !== this.looks;
    this.spans = spans;
    this.looks = looks;
    return isOld;
  }

  private drawing(editor: EditorView, article: Article) {
    const shown = this.desk.judged;
    const crowded = (1000 * shown.length) / Math.max(1, article.text.length) > CROWDED;
    editor.dom.classList.toggle('crowded', crowded);
    return drawing({ text: article.text, spans: shown, levels: levels(shown) });
  }

  private show(article: Article) {
    // Hands stay on the keys from one article to the next.
    const focused =
      this.editor?.hasFocus === true || this.closest('[data-view]') === document.activeElement;
    this.editor?.destroy();
    this.spans = undefined;
    this.folding = '';
    this.at = undefined;
    const nonce = document.querySelector<HTMLMetaElement>('meta[name=csp-nonce]')?.content ?? '';
    this.editor = new EditorView({
      parent: this.querySelector('.paper') ?? this,
      state: EditorState.create({
        doc: article.text,
        extensions: [
          chosenField,
          drawnMarks,
          zones(() => this.desk.set({ folded: false })),
          EditorState.readOnly.of(true),
          EditorView.cspNonce.of(nonce),
          EditorView.lineWrapping,
          EditorView.perLineTextDirection.of(true),
          directions,
          EditorView.contentAttributes.of({
            'aria-label': t`Text of the article`,
            'aria-readonly': 'true',
            'data-focus': '',
            spellcheck: 'false',
            translate: 'no',
            ...(article.metadata.language ? { lang: article.metadata.language } : {}),
          }),
          keymap.of([...searchKeymap, ...standardKeymap]),
          search({ top: true }),
          phrases,
          cards(this.desk),
          EditorView.updateListener.of((update) => this.onUpdate(update)),
        ],
      }),
    });
    if (focused) {
      this.editor.focus();
    }
  }

  /** The caret chooses the innermost span that it stands in; marked text waits for a label. */
  private onUpdate(update: ViewUpdate) {
    const own = (transaction: Transaction) => transaction.annotation(ours) === true;
    if (!update.selectionSet || update.transactions.some(own)) {
      return;
    }
    const { from, to, head } = update.state.selection.main;
    if (from < to) {
      const exact = this.desk.judged.find((span) => span.begin === from && span.end === to);
      this.at = exact?.id;
      drawLater(update.view, exact);
      this.desk.set({ range: { begin: from, end: to }, selected: exact?.id });
      return;
    }
    const spans = this.desk.judged.filter((span) => span.begin <= head && head < span.end);
    const chosen = spans.reduce<Span | undefined>(
      (best, span) => (best && best.end - best.begin <= span.end - span.begin ? best : span),
      undefined,
    );
    if (chosen?.id !== this.at || this.desk.state.range) {
      this.at = chosen?.id;
      drawLater(update.view, chosen);
      this.desk.set({ selected: chosen?.id, range: undefined });
    }
  }
}
customElements.define('postil-article', ArticleView);

/** An update must be over before the next may start. */
function drawLater(view: EditorView, span: Span | undefined) {
  queueMicrotask(() => view.dispatch({ effects: chosen(span) }));
}

/** Marks the word at the caret; then a word more on the right (1) or left (-1). */
function markWord(view: EditorView, direction: 1 | -1) {
  const text = view.state.doc.toString();
  const { from, to, empty } = view.state.selection.main;
  const word = wordAt(text, from);
  const next = empty
    ? word
    : direction === 1
      ? wordAfter(text, from, to)
      : wordBefore(text, from, to);
  if (next) {
    view.dispatch({
      selection: EditorSelection.single(next.begin, next.end),
      scrollIntoView: true,
      userEvent: 'select',
    });
  }
}

function wordAfter(text: string, from: number, to: number) {
  const next = wordAt(text, to + (text.slice(to).match(/^\s+/)?.[0].length ?? 0));
  return next && next.end > to ? { begin: from, end: next.end } : undefined;
}

function wordBefore(text: string, from: number, to: number) {
  const space = text.slice(Math.max(0, from - 20), from).match(/\s+$/)?.[0].length ?? 0;
  const next = wordAt(text, Math.max(0, from - space - 1));
  return next && next.begin < from ? { begin: next.begin, end: to } : undefined;
}
