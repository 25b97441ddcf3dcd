import { html, nothing, type PropertyValues } from 'lit';
import { labelled } from '../corpus/filter';
import { look } from '../model/labels';
import { locale, phrase, plural, t } from '../model/language';
import { DeskView } from '../model/view';
import { VirtualRows } from '../model/virtual-rows';
import type { Workbench } from '../shell/feature';
import { EXAMPLES } from './examples';
import type { HitCount, HitLine } from './search-api';
import { SearchModel, type Trouble } from './search-model';

const ROW = 26;
const AHEAD = 40;
const SOME = 10;
/** What follows a word without a space. */
const CLOSING = /^[\p{Pe}\p{Pf}\p{Po}’]/u;

/** A query, and the lines that it finds, aligned on what was found. */
export class SearchView extends DeskView {
  private readonly model: SearchModel;
  private readonly rows = new VirtualRows(this, '.kwic', ROW, 0);
  private readonly onModel = () => this.requestUpdate();
  private toLines = false;

  constructor(workbench: Workbench) {
    super(workbench);
    this.model = SearchModel.of(workbench);
  }

  override connectedCallback() {
    super.connectedCallback();
    this.model.addEventListener('change', this.onModel);
  }

  override disconnectedCallback() {
    this.model.removeEventListener('change', this.onModel);
    super.disconnectedCallback();
  }

  protected override render() {
    const { found, trouble, shown } = this.model;
    this.rows.count = found ? shown.length : 0;
    return html`<section class="search" aria-label=${t`Search`}>
      ${this.bar()} ${trouble ? this.problem(trouble) : nothing}
      ${found ? this.result() : trouble || this.model.running ? nothing : this.start()}
    </section>`;
  }

  private bar() {
    const { model } = this;
    return html`<form class="bar" role="search" @submit=${this.onSubmit}>
        <input
          id="search-query"
          type="search"
          data-focus
          maxlength="2000"
          spellcheck="false"
          autocomplete="off"
          aria-label=${t`Query`}
          aria-invalid=${model.trouble?.position === undefined ? 'false' : 'true'}
          aria-describedby=${model.trouble ? 'search-trouble' : nothing}
          placeholder=${t`Words, "phrases", [LABEL] …`}
          .value=${model.query}
          @keydown=${this.onQueryKey}
        />
        <button>${t`Search`}</button>
      </form>
      <p class="facts" role="status">${this.status()}</p>`;
  }

  private status() {
    const { running, slow, found, label } = this.model;
    if (running && slow) {
      return html`${t`Searching; the first search of a large corpus reads all of it and takes a while.`}
        <button @click=${() => this.model.cancel()}>${t`Cancel`}</button>`;
    }
    if (running && !found) {
      return t`Searching …`;
    }
    if (!found) {
      return nothing;
    }
    const { hits, documents } = found;
    const places = plural(documents, 'in {0} article', 'in {0} articles');
    const all = plural(hits, '{0} hit {1}', '{0} hits {1}', places);
    return label ? t`${all}; those with ${label} are shown` : all;
  }

  private problem({ sentence, query, position }: Trouble) {
    return html`<div class="trouble" role="alert" id="search-trouble">
      <p>${sentence}</p>
      ${
        position === undefined
          ? nothing
          : html`<pre><code>${query.slice(0, position)}<b>${query.slice(position) || ' '}</b></code></pre>`
      }
    </div>`;
  }

  /** What can be asked, before anything was. */
  private start() {
    const { recent } = this.model;
    const queries = (title: string, all: [string, string][]) =>
      html`<h3>${title}</h3>
        <ul class="examples">
          ${all.map(
            ([query, finds]) =>
              html`<li>
                <button class="quiet" @click=${() => void this.ask(query)}>
                  <code>${query}</code>
                </button>
                <span class="facts">${finds}</span>
              </li>`,
          )}
        </ul>`;
    return html`<div class="empty">
      <p>
        ${t`Lines of all articles that hold what you ask for will stand here. Enter asks; Enter on a line opens its article.`}
      </p>
      ${
        recent.length
          ? queries(
              t`Asked before`,
              recent.map((each) => [each, '']),
            )
          : nothing
      }
      ${queries(t`For example`, EXAMPLES)}
    </div>`;
  }

  private result() {
    const { found } = this.model;
    if (found?.hits === 0) {
      return html`<p class="empty">
        ${phrase`No article holds this. Words are whole words: an asterisk stands for any ending, as in ${html`<code>harbo*</code>`}. Rejected annotations are found with ${html`<code>is=rejected</code>`}.`}
      </p>`;
    }
    return html`<div class="found">
      ${this.list()}
      <aside aria-label=${t`Filter of the hits`}>
        ${this.counts(t`Source`, found?.bySource ?? [], this.model.source, t`no source`, (value) =>
          this.model.filterBySource(value),
        )}
        ${this.counts(t`Label`, found?.byLabel ?? [], this.model.label, '', (value) =>
          this.model.filterByLabel(value),
        )}
      </aside>
    </div>`;
  }

  private counts(
    title: string,
    counts: HitCount[],
    chosen: string | undefined,
    none: string,
    choose: (value: string | undefined) => Promise<void>,
  ) {
    return counts.length === 0
      ? nothing
      : html`<fieldset>
          <legend>${title}</legend>
          ${counts
            .filter((each, index) => index < SOME || each.value === chosen)
            .map(
              ({ value, hits }) =>
                html`<button
                  class="value"
                  aria-pressed=${value === chosen}
                  title=${value || none}
                  @click=${() => void choose(value === chosen ? undefined : value)}
                >
                  <span>${value || none}</span
                  ><span class="facts">${hits.toLocaleString(locale)}</span>
                </button>`,
            )}
        </fieldset>`;
  }

  private list() {
    const { model } = this;
    const { shown, at } = model;
    return html`<div
      class="kwic"
      role="listbox"
      tabindex="0"
      aria-label=${t`Lines that were found`}
      aria-activedescendant=${this.rows.visible.includes(at) ? `hit-${at}` : nothing}
      @keydown=${this.onKey}
    >
      <div class="rows" role="presentation">
        ${this.rows.visible.map((number) => {
          const line = shown[number];
          return line ? this.line(line, number) : nothing;
        })}
      </div>
    </div>`;
  }

  private line(line: HitLine, number: number) {
    const { model } = this;
    const shape = look(line.annotations[0] ?? { type: 'word' });
    const marked = line.annotations.length ? `${shape.hue} ${shape.pattern} decided` : 'word';
    const labels = [...new Set(line.annotations.map((each) => labelled(each)))];
    return html`<div
      class="hit ${number === model.at ? 'at' : ''}"
      id="hit-${number}"
      role="option"
      aria-selected=${number === model.at}
      aria-setsize=${model.total}
      aria-posinset=${number + 1}
      data-index=${number}
      title=${[line.title ?? line.document, line.source, line.date, ...labels].filter(Boolean).join(' · ')}
      @click=${() => void model.open(number)}
    >
      <span class="before" dir="auto"><span>${line.before}</span></span>
      <span class="after" dir="auto"
        ><mark class=${marked}>${line.text}</mark
        >${CLOSING.test(line.after) ? '' : ' '}${line.after}</span
      >
      <span class="facts">${line.title ?? line.document}</span>
    </div>`;
  }

  private readonly onSubmit = (event: Event) => {
    event.preventDefault();
    void this.ask(this.querySelector<HTMLInputElement>('#search-query')?.value ?? '');
  };

  private async ask(query: string) {
    this.toLines = true;
    await this.model.ask(query);
    const { trouble } = this.model;
    const field = this.querySelector<HTMLInputElement>('#search-query');
    if (trouble?.position !== undefined && field) {
      field.focus();
      field.setSelectionRange(trouble.position, field.value.length);
    }
  }

  private readonly onQueryKey = (event: KeyboardEvent) => {
    const list = this.querySelector<HTMLElement>('.kwic');
    if (event.key === 'ArrowDown' && list) {
      event.preventDefault();
      list.focus();
    }
  };

  private readonly onKey = (event: KeyboardEvent) => {
    const { model } = this;
    if (event.ctrlKey || event.metaKey || event.altKey) {
      return;
    }
    const page = Math.max(
      1,
      Math.floor((event.currentTarget as HTMLElement).clientHeight / ROW) - 1,
    );
    const last = model.shown.length - 1;
    const moves: Record<string, number> = {
      ArrowDown: model.at + 1,
      ArrowUp: model.at - 1,
      PageDown: model.at + page,
      PageUp: model.at - page,
      Home: 0,
      End: last,
    };
    const to = moves[event.key];
    if (to !== undefined) {
      this.moveTo(Math.max(0, Math.min(last, to)));
    } else if (event.key === 'Enter') {
      void model.open(model.at);
    } else if (event.key === 'Escape' || event.key === '/') {
      this.querySelector<HTMLInputElement>('#search-query')?.select();
    } else {
      return;
    }
    event.preventDefault();
    event.stopPropagation();
  };

  private moveTo(number: number) {
    this.model.at = number;
    this.rows.reveal(number);
    this.requestUpdate();
  }

  protected override updated(changed: PropertyValues) {
    super.updated(changed);
    this.rows.place();
    const seen = Math.max(0, ...this.rows.visible);
    if (this.model.found && seen + AHEAD > this.model.shown.length) {
      void this.model.fill(seen + AHEAD);
    }
    const list = this.querySelector<HTMLElement>('.kwic');
    if (this.toLines && list && this.model.lines.length) {
      this.toLines = false;
      list.focus();
    } else if (this.model.trouble || this.model.found?.hits === 0) {
      this.toLines = false;
    }
  }
}
customElements.define('postil-search', SearchView);
