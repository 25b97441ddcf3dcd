import { html } from 'lit';
import type { DocumentRow, Status } from '../api/client';
import type { DocumentList } from '../model/document-list';
import { locale, plural, t } from '../model/language';
import { DeskView } from '../model/view';

const MARKS: Record<Status, { sign: string; words: string }> = {
  untouched: { sign: '○', words: t`untouched` },
  'in-work': { sign: '●', words: t`in work` },
  done: { sign: '✓', words: t`done` },
  failed: { sign: '!', words: t`failed` },
};
const ROW = 44;
const PAUSE = 150;

/** The documents of a corpus. Only the rows in sight are in the page, so 100,000 scroll. */
export class DocumentsView extends DeskView {
  private top = 0;
  private height = 800;
  private opened = '';
  private typing = 0;

  protected override render() {
    const { list, filter } = this.desk.state;
    return html`<section
      class="documents"
      aria-label=${t`Documents`}
      @dragover=${(event: Event) => event.preventDefault()}
      @drop=${this.drop}
    >
      <div class="bar">
        <input
          type="search"
          aria-label=${t`Filter documents`}
          placeholder=${t`Filter by name or title`}
          .value=${filter}
          @input=${this.onFilter}
          @keydown=${this.onFilterKey}
        />
        <span class="facts" role="status">${list ? this.count(list) : ''}</span>
      </div>
      ${!list || list.total === 0 ? this.empty() : this.list(list)}
    </section>`;
  }

  private count(list: DocumentList) {
    const total = list.total.toLocaleString(locale);
    return list.complete ? total : t`${total} so far …`;
  }

  private empty() {
    if (this.desk.state.filter) {
      return html`<p class="empty">
        ${t`No document has these words in its name or title.`}
        <button @click=${() => this.filterBy('')}>${t`Show all`}</button>
      </p>`;
    }
    const reading = this.desk.state.list && !this.desk.state.list.complete;
    return reading
      ? html`<p class="empty">${t`The list of documents is being read …`}</p>`
      : html`<div class="empty">
          <p>${t`Articles will be listed here. Drop files on this list, or choose some:`}</p>
          <input type="file" multiple aria-label=${t`Files to import`} @change=${this.onFiles} />
        </div>`;
  }

  private list(list: DocumentList) {
    const first = Math.max(0, Math.floor(this.top / ROW) - 5);
    const last = Math.min(list.total, first + Math.ceil(this.height / ROW) + 10);
    if (last > first && list.lacks(first, last - 1)) {
      void this.desk.attempt(() => list.ensure(first, last - 1));
    }
    const at = list.indexOf(this.desk.state.article?.id ?? '');
    const rows: unknown[] = [];
    for (let index = first; index < last; index++) {
      rows.push(this.row(list.row(index), index, list.total));
    }
    return html`<div
      class="scroll"
      role="listbox"
      aria-label=${t`Documents of the corpus`}
      aria-activedescendant=${at >= first && at < last ? `document-${at}` : ''}
      tabindex="0"
      data-focus
      @scroll=${this.onScroll}
      @keydown=${(event: KeyboardEvent) => this.onKey(event, list)}
    >
      <div class="rows" role="presentation">${rows}</div>
    </div>`;
  }

  private row(row: DocumentRow | undefined, index: number, total: number) {
    if (!row) {
      return html`<div class="row" data-index=${index} role="option" aria-selected="false">
        <span class="facts">…</span>
      </div>`;
    }
    const mark = MARKS[row.status];
    const open = () => void this.desk.attempt(() => this.desk.openArticle(row.id));
    return html`<div
      class="row"
      id="document-${index}"
      role="option"
      aria-setsize=${total}
      aria-posinset=${index + 1}
      aria-selected=${row.id === this.desk.state.article?.id}
      data-index=${index}
      title=${row.id}
      @click=${open}
      @dblclick=${() => this.workbench.show('article')}
    >
      <span class="sign ${row.status}" role="img" aria-label=${mark.words}>${mark.sign}</span>
      <span class="name"><bdi>${row.title ?? row.id}</bdi></span>
      <span class="facts"
        ><bdi>${row.source ?? row.id}</bdi>${row.date ? ` · ${row.date}` : ''} ·
        ${row.annotated ? plural(row.spans, '{0} span', '{0} spans') : t`not annotated`}${
          row.decisions ? ` · ${t`${row.decisions} decided`}` : ''
        }</span
      >
    </div>`;
  }

  /** Places rows by the object model: the content security policy forbids style attributes. */
  protected override updated() {
    const { list, article } = this.desk.state;
    const rows = this.querySelector<HTMLElement>('.rows');
    if (rows && list) {
      rows.style.height = `${list.total * ROW}px`;
    }
    this.querySelectorAll<HTMLElement>('.row').forEach((row) => {
      row.style.top = `${Number(row.dataset['index']) * ROW}px`;
    });
    if (article && article.id !== this.opened) {
      this.opened = article.id;
      this.reveal(list?.indexOf(article.id) ?? -1);
    }
  }

  private reveal(index: number) {
    const box = this.querySelector<HTMLElement>('.scroll');
    if (box && index >= 0) {
      const top = index * ROW;
      if (top < box.scrollTop) {
        box.scrollTop = top;
      } else if (top + ROW > box.scrollTop + box.clientHeight) {
        box.scrollTop = top + ROW - box.clientHeight;
      }
    }
  }

  private onKey(event: KeyboardEvent, list: DocumentList) {
    const page = Math.floor(this.height / ROW);
    const now = list.indexOf(this.desk.state.article?.id ?? '');
    const steps: Record<string, number> = {
      ArrowDown: now + 1,
      ArrowUp: now - 1,
      PageDown: now + page,
      PageUp: now - page,
      Home: 0,
      End: list.total - 1,
    };
    const step = steps[event.key];
    if (event.key === 'Enter') {
      this.workbench.show('article');
    } else if (step !== undefined) {
      event.preventDefault();
      const next = Math.max(0, Math.min(list.total - 1, step));
      void this.desk.attempt(async () => {
        await list.ensure(next, next);
        const row = list.row(next);
        if (row) {
          await this.desk.openArticle(row.id);
        }
      });
    }
  }

  private onFilter(event: InputEvent) {
    const typed = (event.target as HTMLInputElement).value;
    clearTimeout(this.typing);
    this.typing = window.setTimeout(() => this.filterBy(typed), PAUSE);
  }

  private onFilterKey(event: KeyboardEvent) {
    if (event.key === 'Escape' || event.key === 'ArrowDown' || event.key === 'Enter') {
      event.preventDefault();
      this.querySelector<HTMLElement>('.scroll')?.focus();
    }
  }

  private filterBy(filter: string) {
    this.desk.set({ filter });
    void this.desk.attempt(() => this.desk.readDocuments());
  }

  private onScroll(event: Event) {
    const box = event.currentTarget as HTMLElement;
    this.top = box.scrollTop;
    this.height = box.clientHeight;
    this.requestUpdate();
  }

  private onFiles(event: Event) {
    void this.desk.importFiles([...((event.target as HTMLInputElement).files ?? [])]);
  }

  private drop(event: DragEvent) {
    event.preventDefault();
    const files = [...(event.dataTransfer?.files ?? [])];
    if (files.length) {
      void this.desk.importFiles(files);
    }
  }
}
customElements.define('postil-documents', DocumentsView);
