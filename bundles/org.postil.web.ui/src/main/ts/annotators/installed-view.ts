import { html } from 'lit';
import { api, type Annotator, type Plugin } from '../api/client';
import { t } from '../model/language';
import { word } from '../model/words';
import { WorkshopView } from './workshop-view';

const SIGNS = { running: '●', stopped: '◌', failed: '✕' } as const;

/** What is installed: jars come by dropping them, and go, while the workbench runs. */
export class InstalledView extends WorkshopView {
  private replace = false;

  protected override render() {
    const { plugins } = this.workshop;
    return html`<section
      class="installed"
      aria-label=${t`Installed`}
      @dragover=${(event: Event) => event.preventDefault()}
      @drop=${this.onDrop}
    >
      <p class="actions">
        <label class="button"
          >${t`Install a jar …`}
          <input
            type="file"
            accept=".jar,application/java-archive"
            multiple
            @change=${this.onFiles}
        /></label>
        <label
          ><input
            type="checkbox"
            .checked=${this.replace}
            @change=${(event: Event) => {
              this.replace = (event.target as HTMLInputElement).checked;
            }}
          />
          ${t`in place of other versions`}</label
        >
      </p>
      <p class="facts">${t`Or drop it here. It is ready without a restart.`}</p>
      ${
        plugins.length === 0
          ? html`<p class="empty">${t`What is installed will be listed here in a moment.`}</p>`
          : html`<ul class="plain">
              ${[...plugins].sort(order).map((plugin) => this.plugin(plugin))}
            </ul>`
      }
    </section>`;
  }

  private plugin(plugin: Plugin) {
    const named = `${plugin.title} ${plugin.version}`;
    const own = this.desk.state.annotators.filter((each) => each.plugin === plugin.id);
    return html`<li class="plugin" data-plugin=${plugin.id}>
      <div class="line">
        <span role="img" aria-label=${word(plugin.state)} class="sign ${plugin.state}"
          >${SIGNS[plugin.state]}</span
        >
        <span class="what"
          ><strong>${plugin.title}</strong>
          <span class="facts">${plugin.version} · ${word(plugin.state)}</span></span
        >
        ${
          plugin.state === 'running'
            ? this.button(t`Stop`, named, () => api.stopPlugin(plugin.id), t`${named} stopped`)
            : this.button(t`Start`, named, () => api.startPlugin(plugin.id), t`${named} started`)
        }
        ${
          plugin.removable
            ? this.button(t`Remove`, named, () => api.removePlugin(plugin.id), t`${named} removed`)
            : ''
        }
      </div>
      ${plugin.problem ? html`<p class="trouble">${plugin.problem}</p>` : ''}
      ${own.map((annotator) => this.annotator(annotator))}
    </li>`;
  }

  private annotator(annotator: Annotator) {
    const ready = annotator.state === 'ready';
    return html`<div class="line annotator">
      <span role="img" aria-label=${word(annotator.state)}>${ready ? '●' : '◐'}</span>
      <span class="what"
        >${annotator.id} <span class="facts">${annotator.version} · ${annotator.title}</span></span
      >
      <button
        aria-label=${t`Add ${annotator.id} ${annotator.version} to the pipeline`}
        @click=${() => this.workshop.add(annotator.id, annotator.version)}
      >
        ${t`Add →`}
      </button>
      ${ready ? '' : html`<p class="trouble">${annotator.problem}</p>`}
    </div>`;
  }

  private button(verb: string, named: string, act: () => Promise<unknown>, done: string) {
    return html`<button
      aria-label=${`${verb} ${named}`}
      @click=${() =>
        void this.desk.attempt(async () => {
          await act();
          await this.workshop.read();
          return done;
        })}
    >
      ${verb}
    </button>`;
  }

  private readonly onDrop = (event: DragEvent) => {
    event.preventDefault();
    void this.install([...(event.dataTransfer?.files ?? [])]);
  };

  private readonly onFiles = (event: Event) => {
    const input = event.target as HTMLInputElement;
    void this.install([...(input.files ?? [])]).then(() => {
      input.value = '';
    });
  };

  private async install(jars: File[]) {
    for (const jar of jars) {
      await this.desk.attempt(async () => {
        const plugin = await api.install(jar, this.replace);
        await this.workshop.read();
        if (plugin.state === 'failed') {
          throw new Error(
            t`${plugin.title} ${plugin.version} is installed but failed: ${plugin.problem}`,
          );
        }
        return t`${plugin.title} ${plugin.version} installed`;
      });
    }
  }
}
customElements.define('postil-installed', InstalledView);

/** What can be removed was installed by the person: it comes first. */
function order(a: Plugin, b: Plugin) {
  const rank = (plugin: Plugin) => (plugin.removable ? 0 : plugin.annotators.length ? 1 : 2);
  return rank(a) - rank(b) || a.title.localeCompare(b.title) || a.version.localeCompare(b.version);
}
