import { html, nothing } from 'lit';
import { api, type Format, type Job } from '../api/client';
import { locale, plural, t } from '../model/language';
import { DeskView } from '../model/view';
import type { Workbench } from '../shell/feature';
import { droppedFiles } from './dropped-files';
import { ImportModel, type ImportOptions } from './import-model';
import { progressOf } from './job-progress';

/** Brings files in, and shows how far that is. */
export class ImportView extends DeskView {
  private readonly model: ImportModel;
  private formats: Format[] = [];
  private readonly onModel = () => this.requestUpdate();

  constructor(workbench: Workbench) {
    super(workbench);
    this.model = ImportModel.of(workbench);
  }

  override connectedCallback() {
    super.connectedCallback();
    this.model.addEventListener('change', this.onModel);
    void this.desk.attempt(async () => {
      this.formats = (await api.formats()).import;
      this.requestUpdate();
    });
  }

  override disconnectedCallback() {
    this.model.removeEventListener('change', this.onModel);
    super.disconnectedCallback();
  }

  protected override render() {
    const { corpora } = this.desk.state;
    return html`<section
      class="transfer"
      aria-label=${t`Import`}
      @dragover=${(event: Event) => event.preventDefault()}
      @drop=${this.onDrop}
    >
      <p>
        ${t`Drop files or folders here or on the articles. The originals are kept as they are.`}
      </p>
      <div class="actions">
        ${this.choice(t`Choose files`, false)}${this.choice(t`a folder`, true)}
      </div>
      <label class="field"
        >${t`Into the corpus`}
        <input
          list="corpora-known"
          pattern="[A-Za-z0-9._\\-]{1,100}"
          title=${t`Letters, digits, dots, hyphens and underscores`}
          placeholder=${this.model.corpus}
          .value=${this.model.options.corpus}
          @change=${(event: Event) => this.take('corpus', event)}
        />
      </label>
      <datalist id="corpora-known">
        ${corpora.map((each) => html`<option value=${each.name}></option>`)}
      </datalist>
      <label class="field"
        >${t`Format`}
        <select @change=${(event: Event) => this.take('format', event)}>
          <option value="">${t`whatever fits each file`}</option>
          ${this.formats.map((each) => html`<option value=${each.format}>${each.title}</option>`)}
        </select>
      </label>
      <label class="field"
        >${t`Created, for articles that do not say`}
        <input type="date" @change=${(event: Event) => this.take('creationTime', event)} />
      </label>
      ${this.progress()}
    </section>`;
  }

  private take(name: keyof ImportOptions, event: Event) {
    const field = event.target as HTMLInputElement;
    if (field.checkValidity()) {
      this.model.options = { ...this.model.options, [name]: field.value };
      this.requestUpdate();
    } else {
      field.reportValidity();
    }
  }

  private choice(title: string, folder: boolean) {
    return html`<label class="file button"
      >${title}
      <input
        type="file"
        multiple
        ?webkitdirectory=${folder}
        @change=${(event: Event) => {
          const field = event.target as HTMLInputElement;
          void this.model.start([...(field.files ?? [])]).then(() => (field.value = ''));
        }}
      />
    </label>`;
  }

  private progress() {
    const { sending, trouble, running } = this.model;
    return html`<div role="status">
      ${
        sending
          ? html`<p>
                ${plural(sending.files, 'Sending {0} file: {1} %', 'Sending {0} files: {1} %', Math.round((100 * sending.sent) / sending.bytes))}
              </p>
              <progress
                max=${sending.bytes}
                .value=${sending.sent}
                aria-label=${t`Sent`}
              ></progress>
              <button @click=${() => this.model.cancel()}>${t`Cancel`}</button>`
          : nothing
      }
      ${trouble ? html`<p class="trouble" role="alert">${trouble}</p>` : nothing}
      ${running ? [progressOf(this.desk, running), this.added(running)] : nothing}
    </div>`;
  }

  private added({ state, added, failed }: Job) {
    if (!added || state === 'running') {
      return nothing;
    }
    return html`<dl>
        <dt>${t`new`}</dt>
        <dd>${added.new.toLocaleString(locale)}</dd>
        <dt>${t`there already`}</dt>
        <dd>${added.unchanged.toLocaleString(locale)}</dd>
        <dt>${t`changed`}</dt>
        <dd>${added.revised.toLocaleString(locale)}</dd>
        <dt>${t`same bytes under another name`}</dt>
        <dd>${added.duplicate.toLocaleString(locale)}</dd>
        <dt>${t`failed`}</dt>
        <dd>${failed.toLocaleString(locale)}</dd>
      </dl>
      <button @click=${() => this.workbench.run('corpus:run')}>${t`Run the annotators`}</button>`;
  }

  private onDrop(event: DragEvent) {
    event.preventDefault();
    const { dataTransfer } = event;
    if (dataTransfer) {
      void this.desk.attempt(async () => this.model.start(await droppedFiles(dataTransfer)));
    }
  }
}
customElements.define('postil-import', ImportView);
