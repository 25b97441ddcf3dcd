import { search, searchKeymap } from '@codemirror/search';
import { EditorState } from '@codemirror/state';
import { EditorView, keymap } from '@codemirror/view';
import { html } from 'lit';
import type { Article, Span } from '../api/client';
import { DeskView } from '../model/view';
import { marksField, setMarks } from './marks';

/** The article: read-only text with marks. */
export class ArticleView extends DeskView {
  private editor?: EditorView;
  private shown?: Article;
  private drawn?: Span[];
  private at?: string;

  override connectedCallback() {
    super.connectedCallback();
    this.desk.addEventListener('label-selection', this.onLabel as EventListener);
  }

  override disconnectedCallback() {
    this.desk.removeEventListener('label-selection', this.onLabel as EventListener);
    super.disconnectedCallback();
  }

  protected override render() {
    const { article } = this.desk.state;
    return html`<section class="article" aria-label="Article">
      ${article ? this.head(article) : html`<p class="empty">Open a document on the left.</p>`}
      <div class="paper"></div>
    </section>`;
  }

  private head(article: Article) {
    const { source, creationTime, language } = article.metadata;
    const words = article.text.split(/\s+/).length;
    const facts = [
      source ?? article.id,
      creationTime ?? 'date unknown',
      `${words.toLocaleString()} words`,
      language,
    ];
    return html`<header>
      <p class="facts">${facts.filter(Boolean).join(' · ')}</p>
      ${
        article.changes.length
          ? html`<p class="facts">
              ${article.changes.length} characters differ on purpose from the original
            </p>`
          : ''
      }
    </header>`;
  }

  protected override updated() {
    const { article, spans, selected } = this.desk.state;
    if (!article) {
      this.editor?.destroy();
      this.editor = undefined;
      this.shown = undefined;
      return;
    }
    if (article !== this.shown) {
      this.show(article);
    }
    if (spans !== this.drawn || selected !== this.at || article !== this.shown) {
      this.editor?.dispatch({ effects: setMarks.of({ article, spans, selected }) });
      if (selected !== this.at) {
        this.reveal(spans.find((span) => span.id === selected));
      }
      this.drawn = spans;
      this.at = selected;
    }
    this.shown = article;
  }

  private show(article: Article) {
    this.editor?.destroy();
    const nonce = document.querySelector<HTMLMetaElement>('meta[name=csp-nonce]')?.content ?? '';
    this.editor = new EditorView({
      parent: this.querySelector('.paper') ?? this,
      state: EditorState.create({
        doc: article.text,
        extensions: [
          EditorState.readOnly.of(true),
          EditorView.cspNonce.of(nonce),
          EditorView.lineWrapping,
          EditorView.perLineTextDirection.of(true),
          EditorView.contentAttributes.of({ 'aria-label': 'Text of the article', tabindex: '0' }),
          keymap.of(searchKeymap),
          search({ top: true }),
          marksField,
          EditorView.domEventHandlers({ click: (event) => this.onClick(event) }),
        ],
      }),
    });
    this.drawn = undefined;
  }

  private reveal(span: Span | undefined) {
    if (span) {
      this.editor?.dispatch({
        effects: EditorView.scrollIntoView(span.begin, { y: 'nearest', yMargin: 80 }),
      });
    }
  }

  private onClick(event: MouseEvent) {
    const id = (event.target as HTMLElement).closest<HTMLElement>('[data-span]')?.dataset['span'];
    if (id) {
      this.desk.set({ selected: id });
    }
    return false;
  }

  /** Makes a span of the text that is selected. */
  private readonly onLabel = (event: CustomEvent<string>) => {
    const range = this.editor?.state.selection.main;
    if (range && !range.empty) {
      void this.desk.decide(
        [{ action: 'add', type: 'entity', begin: range.from, end: range.to, label: event.detail }],
        `Added ${event.detail}`,
      );
    }
  };
}
customElements.define('postil-article', ArticleView);
