import { html } from 'lit';
import type { DocumentRow, Status } from '../api/client';
import { DeskView } from '../model/view';

const MARKS: Record<Status, { sign: string; words: string }> = {
  untouched: { sign: '○', words: 'untouched' },
  'in-work': { sign: '●', words: 'in work' },
  done: { sign: '✓', words: 'done' },
  failed: { sign: '!', words: 'failed' },
};
const ROW = 44;

/** The documents of a corpus. Only the rows in sight are in the page, so 100,000 scroll. */
export class DocumentsView extends DeskView {
  private top = 0;
  private height = 600;

  protected override render() {
    const { corpora, corpus, rows, total, filter } = this.desk.state;
    return html`<section
      class="documents"
      aria-label="Documents"
      @dragover=${prevent}
      @drop=${this.drop}
    >
      <div class="bar">
        <select
          aria-label="Corpus"
          @change=${(event: Event) =>
            void this.desk.attempt(() =>
              this.desk.openCorpus((event.target as HTMLSelectElement).value),
            )}
        >
          ${corpora.map(
            (each) =>
              html`<option value=${each.name} ?selected=${each.name === corpus}>
                ${each.name} (${each.documents.toLocaleString()})
              </option>`,
          )}
        </select>
        <input
          type="search"
          aria-label="Filter documents"
          placeholder="Filter"
          .value=${filter}
          @input=${this.onFilter}
        />
      </div>
      ${rows.length === 0 ? this.empty() : this.list(rows, total)}
    </section>`;
  }

  private empty() {
    return this.desk.state.filter
      ? html`<p class="empty">No document has these words in its name or title.</p>`
      : html`<p class="empty">
          Articles will be listed here. Drop files on this list, or start with
          <code>./postil workbench samples/articles</code>.
        </p>`;
  }

  private list(rows: DocumentRow[], total: number) {
    const first = Math.max(0, Math.floor(this.top / ROW) - 5);
    const last = Math.min(rows.length, first + Math.ceil(this.height / ROW) + 10);
    return html`<div
      class="scroll"
      role="listbox"
      aria-label="Documents of the corpus"
      tabindex="0"
      @scroll=${this.onScroll}
    >
      <div class="rows" role="presentation">
        ${rows.slice(first, last).map((row, index) => this.row(row, first + index, total))}
      </div>
    </div>`;
  }

  private row(row: DocumentRow, index: number, total: number) {
    const mark = MARKS[row.status];
    return html`<div
      class="row"
      role="option"
      aria-setsize=${total}
      aria-posinset=${index + 1}
      aria-selected=${row.id === this.desk.state.article?.id}
      data-index=${index}
      title=${row.id}
      @click=${() => void this.desk.attempt(() => this.desk.openArticle(row.id))}
    >
      <span class="sign ${row.status}" aria-label=${mark.words}>${mark.sign}</span>
      <span class="name">${row.title ?? row.id}</span>
      <span class="facts"
        >${row.source ?? row.id}${row.date ? ` · ${row.date}` : ''} ·
        ${row.decisions}/${row.spans}</span
      >
    </div>`;
  }

  /** Places rows by the object model: the content security policy forbids style attributes. */
  protected override updated() {
    const list = this.querySelector<HTMLElement>('.rows');
    if (list) {
      list.style.height = `${this.desk.state.rows.length * ROW}px`;
    }
    this.querySelectorAll<HTMLElement>('.row').forEach((row) => {
      row.style.top = `${Number(row.dataset['index']) * ROW}px`;
    });
  }

  private onFilter(event: InputEvent) {
    this.desk.set({ filter: (event.target as HTMLInputElement).value });
    void this.desk.attempt(() => this.desk.readDocuments());
  }

  private onScroll(event: Event) {
    const box = event.currentTarget as HTMLElement;
    this.top = box.scrollTop;
    this.height = box.clientHeight;
    const { rows, total } = this.desk.state;
    if (rows.length < total && this.top + this.height > (rows.length - 200) * ROW) {
      void this.desk.attempt(() => this.desk.readDocuments(rows.length));
    }
    this.requestUpdate();
  }

  private drop(event: DragEvent) {
    event.preventDefault();
    void this.desk.importFiles([...(event.dataTransfer?.files ?? [])]);
  }
}
customElements.define('postil-documents', DocumentsView);

function prevent(event: Event) {
  event.preventDefault();
}
