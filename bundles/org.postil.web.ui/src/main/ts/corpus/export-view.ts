import { html, nothing } from 'lit';
import { api, type Format, type Job, type NewExport } from '../api/client';
import { decimal, locale, t } from '../model/language';
import { corpusApi, type Export } from './corpus-api';
import { CorpusView } from './corpus-view';
import { chipsOf, queryOf } from './filter';
import { progressOf } from './job-progress';

type Scope = 'all' | 'found' | 'selected';

/** Writes documents to files, and shows where they are. */
export class ExportView extends CorpusView {
  private formats: Format[] = [];
  private exports: Export[] = [];
  private scope?: Scope;
  private format = 'jsonl';
  private content: NonNullable<NewExport['content']> = 'reviewed';
  private readonly types = new Set<string>();
  private job?: string;
  private readonly onExports = () => void this.desk.attempt(() => this.readExports());

  override connectedCallback() {
    super.connectedCallback();
    this.desk.addEventListener('exports', this.onExports);
    void this.desk.attempt(async () => {
      this.formats = (await api.formats()).export;
      await this.readExports();
    });
  }

  override disconnectedCallback() {
    this.desk.removeEventListener('exports', this.onExports);
    super.disconnectedCallback();
  }

  private async readExports() {
    this.exports = await api.exports();
    this.requestUpdate();
  }

  private get wanted(): Scope {
    return this.scope ?? (this.model.selected.size ? 'selected' : 'all');
  }

  protected override render() {
    const { model } = this;
    const found = model.facets?.documents ?? 0;
    const running = this.desk.state.jobs.find((each) => each.id === this.job);
    return html`<section class="transfer" aria-label=${t`Export`}>
      <form @submit=${this.onExport}>
        <label class="field"
          >${t`Articles`}
          <select
            data-focus
            @change=${(event: Event) => this.choose(() => (this.scope = value<Scope>(event)))}
          >
            ${this.option('all', this.wanted, t`the whole corpus, but for failed ones`)}
            ${
              chipsOf(model.filter).length
                ? this.option('found', this.wanted, t`those that pass the filter: ${found}`)
                : nothing
            }
            ${
              model.selected.size
                ? this.option('selected', this.wanted, t`selected: ${model.selected.size}`)
                : nothing
            }
          </select>
        </label>
        <label class="field"
          >${t`Format`}
          <select @change=${(event: Event) => this.choose(() => (this.format = value(event)))}>
            ${this.formats.map((each) => this.option(each.format, this.format, each.title))}
          </select>
        </label>
        <label class="field"
          >${t`Content`}
          <select
            @change=${(event: Event) => this.choose(() => (this.content = value<'reviewed'>(event)))}
          >
            ${this.option('reviewed', this.content, t`annotators’ work with people’s decisions in it`)}
            ${this.option('machine', this.content, t`annotators’ work as it was`)}
          </select>
        </label>
        <fieldset>
          <legend>${t`Types: all but tokens and sentences, unless some are chosen`}</legend>
          ${this.desk.state.types.map((each) => this.type(each.type, each.title))}
        </fieldset>
        <button class="primary" ?disabled=${!this.desk.state.corpus}>${t`Export`}</button>
      </form>
      <div role="status">
        ${running ? [progressOf(this.desk, running), this.result(running)] : nothing}
      </div>
      ${this.earlier()}
    </section>`;
  }

  private choose(change: () => unknown) {
    change();
    this.requestUpdate();
  }

  private option(name: string, chosen: string, title: string) {
    return html`<option value=${name} ?selected=${name === chosen}>${title}</option>`;
  }

  private type(type: string, title: string) {
    return html`<label class="value">
      <input
        type="checkbox"
        .checked=${this.types.has(type)}
        @change=${() =>
          this.choose(() => {
            if (!this.types.delete(type)) {
              this.types.add(type);
            }
          })}
      />
      <span>${title}</span>
    </label>`;
  }

  private result(job: Job) {
    const { export: made } = job;
    if (!made) {
      return nothing;
    }
    const losses = Object.entries(made.losses ?? {});
    return html`<p>${link(made)} <code class="path">${made.path}</code></p>
      ${
        losses.length
          ? html`<p>${t`What the format could not hold:`}</p>
              <ul>
                ${losses.map(([what, cases]) => html`<li>${cases.toLocaleString(locale)} × ${what}</li>`)}
              </ul>`
          : html`<p class="facts">${t`The format held everything.`}</p>`
      }`;
  }

  private earlier() {
    return this.exports.length === 0
      ? nothing
      : html`<h2>${t`Exports so far`}</h2>
          <ul class="exports">
            ${this.exports.map(
              (each) =>
                html`<li>
                  ${link(each)}
                  <span class="facts">${size(each.bytes)} · ${each.at.slice(0, 10)}</span>
                  <code class="path">${each.path}</code>
                </li>`,
            )}
          </ul>`;
  }

  private readonly onExport = (event: Event) => {
    event.preventDefault();
    const { corpus } = this.desk.state;
    if (!corpus) {
      return;
    }
    void this.desk.attempt(async () => {
      const documents = await this.documents(corpus);
      const job = await api.export({
        corpus,
        format: this.format,
        content: this.content,
        ...(this.types.size ? { types: [...this.types] } : {}),
        ...(documents ? { documents } : {}),
      });
      this.job = job.id;
      this.desk.set({ jobs: [job, ...this.desk.state.jobs.filter((each) => each.id !== job.id)] });
      return t`Exporting ${corpus}`;
    });
  };

  private async documents(corpus: string): Promise<string[] | undefined> {
    switch (this.wanted) {
      case 'all':
        return undefined;
      case 'found':
        return [...(await corpusApi.seen(corpus, queryOf(this.model.filter))).keys()];
      case 'selected':
        return [...this.model.selected.keys()];
    }
  }
}
customElements.define('postil-export', ExportView);

function value<T extends string = string>(event: Event) {
  return (event.target as HTMLSelectElement).value as T;
}

function link({ name }: Export) {
  return html`<a href="/api/exports/${encodeURIComponent(name)}/content" download>${name}.zip</a>`;
}

function size(bytes: number) {
  return bytes < 1e6 ? `${Math.ceil(bytes / 1e3)} KB` : `${decimal(bytes / 1e6, 1)} MB`;
}
