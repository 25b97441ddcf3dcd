import { html } from 'lit';
import type { Setting, SettingValue, Step } from '../api/client';
import { t } from '../model/language';
import { word } from '../model/words';
import { WorkshopView } from './workshop-view';

/** The pipeline: which annotators run, in which order, and how each is set. */
export class PipelineView extends WorkshopView {
  private open = -1;
  private dragged = -1;

  protected override render() {
    const { pipelines, name, steps, edited, canUndo } = this.workshop;
    const saved = pipelines.find((each) => each.name === name);
    return html`<section class="pipeline" aria-label=${t`Pipeline`}>
      <p class="actions">
        <select
          aria-label=${t`Pipeline`}
          @change=${(event: Event) => {
            this.workshop.take((event.target as HTMLSelectElement).value);
            void this.workshop.look();
          }}
        >
          ${pipelines.map(
            (each) =>
              html`<option value=${each.name} ?selected=${each.name === name}>
                ${each.saved ? each.name : t`${each.name} (follows what is installed)`}
              </option>`,
          )}
        </select>
        <button ?disabled=${!canUndo} @click=${() => this.workshop.undo()}>${t`Undo`}</button>
        ${saved?.saved ? html`<button @click=${() => void this.workshop.delete()}>${t`Delete`}</button>` : ''}
      </p>
      ${saved?.problem && !edited ? html`<p class="trouble">${saved.problem}</p>` : ''}
      ${
        steps.length
          ? html`<ol class="plain" aria-label=${t`Steps`}>
              ${steps.map((step, index) => this.step(step, index))}
            </ol>`
          : html`<p class="empty">
              ${t`The steps will stand here: add annotators from the view Installed.`}
            </p>`
      }
      <p class="facts">${t`Drag a step, or move it with Alt ↑ and Alt ↓. Delete takes it out.`}</p>
      <form class="actions" @submit=${this.onSave}>
        <input
          aria-label=${t`Name of the pipeline`}
          name="name"
          placeholder=${t`Name`}
          .value=${saved?.saved ? name : ''}
        />
        <button ?disabled=${steps.length === 0}>${edited ? t`Save changes` : t`Save`}</button>
      </form>
      <p class="actions">
        <button
          class="main"
          ?disabled=${steps.length === 0}
          @click=${() => void this.workshop.run()}
        >
          ${t`Run`}
        </button>
        <span class="facts"
          >${edited ? t`Runs the steps as they are here, saved or not.` : ''}</span
        >
      </p>
    </section>`;
  }

  private step(step: Step, index: number) {
    const settings = this.workshop.settings(step);
    const opened = this.open === index;
    return html`<li
      class="step"
      tabindex="0"
      draggable="true"
      data-step=${step.annotator}
      aria-label=${t`Step ${index + 1}: ${step.annotator} ${word(step.version ?? 'latest')}`}
      @keydown=${(event: KeyboardEvent) => this.onKey(event, index)}
      @dragstart=${(event: DragEvent) => {
        this.dragged = index;
        event.dataTransfer?.setData('text/plain', step.annotator);
      }}
      @dragover=${(event: DragEvent) => this.dragged >= 0 && event.preventDefault()}
      @drop=${(event: DragEvent) => {
        event.preventDefault();
        event.stopPropagation();
        this.workshop.move(this.dragged, index);
        this.dragged = -1;
      }}
    >
      <div class="line">
        <span class="grip" aria-hidden="true">⠿</span>
        <strong>${step.annotator}</strong>
        ${this.versions(step, index)}
        <span class="room"></span>
        ${
          settings.length
            ? html`<button
                aria-expanded=${opened}
                aria-label=${t`Settings of ${step.annotator}`}
                @click=${() => {
                  this.open = opened ? -1 : index;
                  this.requestUpdate();
                }}
              >
                ${t`Settings ${Object.keys(step.settings ?? {}).length || ''}`}
              </button>`
            : ''
        }
        <button
          aria-label=${t`Take ${step.annotator} out`}
          @click=${() => this.workshop.remove(index)}
        >
          ✕
        </button>
      </div>
      ${opened ? settings.map((setting) => this.setting(setting, step, index)) : ''}
    </li>`;
  }

  private versions(step: Step, index: number) {
    const known = this.desk.state.annotators
      .filter((each) => each.id === step.annotator)
      .map((each) => each.version);
    const now = step.version ?? 'latest';
    const all = [...new Set(['latest', ...known, now])];
    return html`<select
      aria-label=${t`Version of ${step.annotator}`}
      @change=${(event: Event) => {
        const version = (event.target as HTMLSelectElement).value;
        this.workshop.change(index, { version }, t`${step.annotator}: version ${word(version)}`);
      }}
    >
      ${all.map(
        (each) =>
          html`<option value=${each} ?selected=${each === now}>
            ${each === 'latest' || known.includes(each) ? word(each) : t`${each} (not installed)`}
          </option>`,
      )}
    </select>`;
  }

  private setting(setting: Setting, step: Step, index: number) {
    const id = `setting-${index}-${setting.name}`;
    const value = step.settings?.[setting.name] ?? setting.default;
    const change = (next: SettingValue | undefined) => {
      const { [setting.name]: _before, ...others } = step.settings ?? {};
      const settings = next === undefined ? others : { ...others, [setting.name]: next };
      this.workshop.change(index, { settings }, `${setting.title}: ${String(next ?? t`as usual`)}`);
    };
    return html`<div class="setting">
      <label for=${id}>${setting.title}</label>
      ${this.field(setting, id, value, change)}
      <p class="facts" id=${`${id}-help`}>${setting.description}</p>
    </div>`;
  }

  private field(
    setting: Setting,
    id: string,
    value: SettingValue | undefined,
    change: (next: SettingValue | undefined) => void,
  ) {
    const typed = (event: Event) => (event.target as HTMLInputElement).value;
    if (setting.type === 'Boolean' && !setting.many) {
      return html`<input
        id=${id}
        type="checkbox"
        aria-describedby=${`${id}-help`}
        .checked=${value === true}
        @change=${(event: Event) => change((event.target as HTMLInputElement).checked)}
      />`;
    }
    if (setting.options.length && !setting.many) {
      return html`<select
        id=${id}
        aria-describedby=${`${id}-help`}
        @change=${(event: Event) => change(typed(event))}
      >
        ${setting.options.map(
          (each) => html`<option ?selected=${each === String(value)}>${each}</option>`,
        )}
      </select>`;
    }
    const number = setting.type !== 'String';
    const shown = Array.isArray(value)
      ? value.join(', ')
      : value === undefined
        ? ''
        : String(value);
    const read = (text: string): SettingValue | undefined => {
      if (text.trim() === '') {
        return undefined;
      }
      const parts = text.split(',').map((part) => (number ? Number(part) : part.trim()));
      return setting.many ? parts : number ? Number(text) : text;
    };
    return html`<input
      id=${id}
      type=${number && !setting.many ? 'number' : 'text'}
      step=${setting.type === 'Integer' ? 1 : 'any'}
      aria-describedby=${`${id}-help`}
      placeholder=${setting.many ? t`separate with commas` : ''}
      .value=${shown}
      @change=${(event: Event) => change(read(typed(event)))}
    />`;
  }

  private onKey(event: KeyboardEvent, index: number) {
    if (event.target !== event.currentTarget) {
      return;
    }
    const focus = (at: number) =>
      void this.updateComplete.then(() => this.querySelectorAll<HTMLElement>('.step')[at]?.focus());
    const by = { ArrowUp: -1, ArrowDown: 1 }[event.key];
    if (by !== undefined) {
      event.preventDefault();
      event.stopPropagation();
      if (event.altKey) {
        this.workshop.move(index, index + by);
      }
      focus(index + by);
    } else if (event.key === 'Delete') {
      this.workshop.remove(index);
      focus(Math.max(0, index - 1));
    }
  }

  private readonly onSave = (event: Event) => {
    event.preventDefault();
    const name = new FormData(event.target as HTMLFormElement).get('name');
    if (typeof name === 'string' && name.trim()) {
      void this.workshop.save(name.trim());
    } else {
      this.desk.say(t`Type a name for the pipeline first`);
    }
  };
}
customElements.define('postil-pipeline', PipelineView);
