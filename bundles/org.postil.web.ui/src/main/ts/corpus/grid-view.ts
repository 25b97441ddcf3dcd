import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import type { DocumentRow, Status } from '../api/client';
import { locale, phrase, plural, t } from '../model/language';
import { word } from '../model/words';
import { VirtualRows } from '../model/virtual-rows';
import type { Workbench } from '../shell/feature';
import { BulkBar } from './bulk-bar';
import { CorpusView } from './corpus-view';
import type { Sort } from './corpus-model';
import { chipsOf, NO_FILTER } from './filter';
import { headingOf, lineAt, lineCount, type Group, type Grouping, type Line } from './groups';
import { droppedFiles } from './dropped-files';
import { ImportModel } from './import-model';

const ROW = 30;
const HEAD = 30;
const SIGNS: Record<Status, [sign: string, words: string]> = {
  untouched: ['○', t`untouched`],
  'in-work': ['●', t`in work`],
  done: ['✓', t`done`],
  failed: ['!', t`failed`],
};
const COLUMNS: [sort: Sort, title: string, kind: string][] = [
  ['status', t`State`, ''],
  ['title', t`Title`, 'wide'],
  ['source', t`Source`, ''],
  ['date', t`Date`, ''],
  ['spans', t`Spans`, 'number'],
  ['decisions', t`Decisions`, 'number'],
  ['length', t`Length`, 'number'],
];
const GROUPINGS: [grouping: Grouping, title: string][] = [
  ['none', t`no groups`],
  ['source', t`source`],
  ['month', t`month`],
  ['label', t`label`],
  ['status', t`state`],
];

/** The documents of the corpus in a grid. Only the rows in sight are in the page. */
export class GridView extends CorpusView {
  private readonly rows = new VirtualRows(this, '.grid', ROW, HEAD);
  private readonly bulk: BulkBar;
  private at = 0;
  private anchor = 0;

  constructor(workbench: Workbench) {
    super(workbench);
    this.bulk = new BulkBar(workbench);
  }

  protected override render() {
    const { model } = this;
    this.rows.count = lineCount(model.groups);
    return html`<section
      class="corpus"
      aria-label=${t`Articles`}
      @dragover=${(event: Event) => event.preventDefault()}
      @drop=${this.onDrop}
    >
      ${this.bar()} ${this.chips()} ${this.bulk}
      ${model.trouble ? html`<p class="trouble" role="alert">${model.trouble}</p>` : nothing}
      ${this.rows.count === 0 ? this.empty() : this.grid()}
    </section>`;
  }

  private bar() {
    const { model } = this;
    const total = this.desk.state.corpora.find((each) => each.name === this.desk.state.corpus);
    const found = model.facets?.documents ?? model.groups[0]?.count ?? 0;
    const all = total?.documents ?? found;
    return html`<div class="bar">
      <strong role="status"
        >${
          found >= all
            ? plural(all, '{0} article', '{0} articles')
            : plural(all, '{1} of {0} article', '{1} of {0} articles', found)
        }</strong
      >
      ${model.facets?.complete === false ? html`<span class="facts">${t`still being read …`}</span>` : ''}
      <span class="room"></span>
      <label
        >${t`in`}
        <select
          aria-label=${t`Group by`}
          @change=${(event: Event) =>
            void model.group((event.target as HTMLSelectElement).value as Grouping)}
        >
          ${GROUPINGS.map(
            ([value, title]) =>
              html`<option value=${value} ?selected=${value === model.grouping}>
                ${value === 'none' ? title : t`groups by ${title}`}
              </option>`,
          )}
        </select>
      </label>
      ${this.action('corpus:select-all', t`Select all`)}
      ${this.action('corpus:import', t`Import …`)} ${this.action('corpus:export-some', t`Export …`)}
    </div>`;
  }

  private action(command: string, title: string) {
    const keys = this.workbench.keys(command);
    return html`<button @click=${() => this.workbench.run(command)}>
      ${title} ${keys ? html`<kbd>${keys}</kbd>` : nothing}
    </button>`;
  }

  private chips() {
    const chips = chipsOf(this.model.filter);
    return chips.length === 0
      ? nothing
      : html`<div class="chips" role="group" aria-label=${t`Filter`}>
          ${chips.map(
            (chip) =>
              html`<button
                class="chip-filter"
                aria-label=${t`Take away ${chip.title}`}
                @click=${() => void this.model.show(chip.without)}
              >
                ${chip.title} <span aria-hidden="true">✕</span>
              </button>`,
          )}
          <button @click=${() => void this.model.show(NO_FILTER)}>${t`Show all`}</button>
        </div>`;
  }

  private empty() {
    if (chipsOf(this.model.filter).length) {
      return html`<p class="empty">
        ${phrase`No article passes the filter. Take a condition away above, or ${html`<button @click=${() => void this.model.show(NO_FILTER)}>${t`show all articles`}</button>`}.`}
      </p>`;
    }
    if (this.model.facets?.documents) {
      return html`<p class="empty">
        ${t`No article has a ${word(this.model.grouping)} to group it by.`}
      </p>`;
    }
    return html`<p class="empty">
      ${
        this.model.busy || (this.desk.state.corpus && !this.model.facets)
          ? t`Reading the corpus …`
          : phrase`Articles will be listed here. Drop files or folders on this place, or ${html`<button @click=${() => this.workbench.run('corpus:import')}>${t`choose files`}</button>`}.`
      }
    </p>`;
  }

  private grid() {
    const { model } = this;
    const count = this.rows.count;
    const grouped = model.grouping !== 'none';
    return html`<div
      class="grid"
      role=${grouped ? 'treegrid' : 'grid'}
      tabindex="0"
      data-focus
      aria-label=${t`Articles`}
      aria-multiselectable="true"
      aria-rowcount=${count + 1}
      aria-colcount=${COLUMNS.length}
      aria-activedescendant=${this.rows.visible.includes(this.at) ? `article-${this.at}` : nothing}
      @keydown=${this.onKey}
    >
      <div class="line head" role="row" aria-rowindex="1">
        ${COLUMNS.map(([sort, title, kind]) => {
          const order =
            sort !== model.sort ? 'none' : model.descending ? 'descending' : 'ascending';
          const arrow = order === 'none' ? '' : order === 'ascending' ? ' ▲' : ' ▼';
          return html`<span role="columnheader" aria-sort=${order} class=${kind}
            ><button tabindex="-1" @click=${() => void model.order(sort)}>
              ${title}<span aria-hidden="true">${arrow}</span>
            </button></span
          >`;
        })}
      </div>
      <div class="rows" role="rowgroup">
        ${this.rows.visible.map((number) => this.line(number, lineAt(model.groups, number)))}
      </div>
    </div>`;
  }

  private line(number: number, line: Line | undefined): TemplateResult {
    const isAt = number === this.at;
    if (line?.kind === 'group') {
      const { title, count, open } = line.group;
      return html`<div
        class="line group ${isAt ? 'at' : ''}"
        role="row"
        id="article-${number}"
        data-index=${number}
        aria-rowindex=${number + 2}
        aria-level="1"
        aria-expanded=${open}
        @click=${() => this.onGroup(number, line.group)}
      >
        <span role="gridcell" aria-colspan=${COLUMNS.length}
          ><span aria-hidden="true">${open ? '▾' : '▸'}</span> <strong><bdi>${title}</bdi></strong>
          <span class="facts">${count.toLocaleString(locale)}</span></span
        >
      </div>`;
    }
    const row = line?.row;
    const selected = row !== undefined && this.model.selected.has(row.id);
    return html`<div
      class="line article ${isAt ? 'at' : ''}"
      role="row"
      id="article-${number}"
      data-index=${number}
      aria-rowindex=${number + 2}
      aria-level=${line?.group.title ? 2 : nothing}
      aria-selected=${selected}
      @click=${(event: MouseEvent) => this.onRow(number, event)}
      @dblclick=${() => this.open(number)}
    >
      ${row ? this.cells(row, selected) : html`<span role="gridcell" class="facts">…</span>`}
    </div>`;
  }

  private cells(row: DocumentRow, selected: boolean) {
    const [sign, words] = SIGNS[row.status];
    return html`<span role="gridcell"
        ><span class="box" aria-hidden="true">${selected ? '☑' : '☐'}</span>
        <span class="sign ${row.status}" aria-hidden="true">${sign}</span> ${words}</span
      >
      <span role="gridcell" class="wide" title=${row.id}><bdi>${row.title ?? row.id}</bdi></span>
      <span role="gridcell" class="facts" title=${row.source ?? ''}
        ><bdi>${row.source ?? ''}</bdi></span
      >
      <span role="gridcell" class="facts">${row.date ?? ''}</span>
      <span role="gridcell" class="number"
        >${
          row.spans || this.model.facets?.complete !== false
            ? row.spans.toLocaleString(locale)
            : '…'
        }</span
      >
      <span role="gridcell" class="number">${row.decisions || ''}</span>
      <span role="gridcell" class="number">${row.length.toLocaleString(locale)}</span>`;
  }

  private rowAt(number: number): DocumentRow | undefined {
    const line = lineAt(this.model.groups, number);
    return line?.kind === 'row' ? line.row : undefined;
  }

  private onGroup(number: number, group: Group) {
    this.at = number;
    void this.model.toggle(group);
  }

  private onRow(number: number, event: MouseEvent) {
    const row = this.rowAt(number);
    if (row && event.shiftKey) {
      this.selectRange(this.anchor, number);
    } else if (row) {
      this.anchor = number;
      const onBox = (event.target as HTMLElement).classList.contains('box');
      if (onBox || event.ctrlKey || event.metaKey) {
        this.model.select([row], !this.model.selected.has(row.id));
      }
    }
    this.at = number;
    this.requestUpdate();
  }

  private selectRange(from: number, to: number) {
    const rows: DocumentRow[] = [];
    for (let each = Math.min(from, to); each <= Math.max(from, to); each++) {
      const row = this.rowAt(each);
      if (row) {
        rows.push(row);
      }
    }
    this.model.select(rows);
  }

  private open(number: number) {
    const row = this.rowAt(number);
    if (row) {
      void this.desk.attempt(async () => {
        await this.desk.openArticle(row.id);
        this.workbench.open('label');
        this.workbench.show('article');
      });
    }
  }

  private readonly onKey = (event: KeyboardEvent) => {
    if (event.target !== event.currentTarget || event.altKey) {
      return;
    }
    const page = Math.max(1, Math.floor(this.offsetHeight / ROW) - 4);
    const moves: Record<string, number> = {
      ArrowDown: 1,
      ArrowUp: -1,
      PageDown: page,
      PageUp: -page,
      Home: -this.at,
      End: this.rows.count - 1 - this.at,
    };
    const line = lineAt(this.model.groups, this.at);
    const move = moves[event.key];
    if (move !== undefined) {
      this.moveTo(this.at + move, event.shiftKey);
    } else if (event.key === ' ' && line) {
      this.onSpace(line);
    } else if (event.key === 'Enter' && line) {
      if (line.kind === 'group') {
        void this.model.toggle(line.group);
      } else {
        this.open(this.at);
      }
    } else if ((event.key === 'ArrowRight' || event.key === 'ArrowLeft') && line) {
      this.fold(line, event.key === 'ArrowRight');
    } else {
      return;
    }
    event.preventDefault();
  };

  private onSpace(line: Line) {
    if (line.kind === 'group') {
      void this.model.toggle(line.group);
    } else if (line.row) {
      this.anchor = this.at;
      this.model.select([line.row], !this.model.selected.has(line.row.id));
    }
  }

  private fold(line: Line, open: boolean) {
    if (line.kind === 'group' && line.group.open !== open) {
      void this.model.toggle(line.group);
    } else if (line.kind === 'row' && !open && line.group.title) {
      this.moveTo(headingOf(this.model.groups, line.group), false);
    }
  }

  private moveTo(number: number, extend: boolean) {
    const to = Math.max(0, Math.min(this.rows.count - 1, number));
    if (extend) {
      this.selectRange(this.anchor, to);
    } else {
      this.anchor = to;
    }
    this.at = to;
    this.rows.reveal(to);
    this.requestUpdate();
  }

  private onDrop(event: DragEvent) {
    event.preventDefault();
    const { dataTransfer } = event;
    if (dataTransfer) {
      void this.desk.attempt(async () => {
        const files = await droppedFiles(dataTransfer);
        await ImportModel.of(this.workbench).start(files);
      });
    }
  }

  protected override updated(changed: PropertyValues) {
    super.updated(changed);
    this.rows.place();
    this.at = Math.min(this.at, Math.max(0, this.rows.count - 1));
    this.ensure();
  }

  /** Reads the rows in sight. */
  private ensure() {
    const missing = new Map<Group, [from: number, to: number]>();
    for (const number of this.rows.visible) {
      const line = lineAt(this.model.groups, number);
      if (line?.kind === 'row' && !line.row) {
        const range = missing.get(line.group);
        missing.set(line.group, [range?.[0] ?? line.index, line.index]);
      }
    }
    for (const [group, [from, to]] of missing) {
      group.list?.ensure(from, to).catch((error: unknown) => {
        this.model.trouble = String(error);
        this.requestUpdate();
      });
    }
  }
}
customElements.define('postil-corpus', GridView);
