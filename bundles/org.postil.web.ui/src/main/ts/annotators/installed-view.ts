import { html } from 'lit';
import { api, type Annotator, type Plugin } from '../api/client';
import { WorkshopView } from './workshop-view';

const SIGNS = { running: '●', stopped: '◌', failed: '✕' } as const;

/** What is installed: jars come by dropping them, and go, while the workbench runs. */
export class InstalledView extends WorkshopView {
  private replace = false;

  protected override render() {
    const { plugins } = this.workshop;
    return html`<section
      class="installed"
      aria-label="Installed"
      @dragover=${(event: Event) => event.preventDefault()}
      @drop=${this.onDrop}
    >
      <p class="actions">
        <label class="button"
          >Install a jar …
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
          in place of other versions</label
        >
      </p>
      <p class="facts">Or drop it here. It is ready without a restart.</p>
      ${
        plugins.length === 0
          ? html`<p class="empty">What is installed will be listed here in a moment.</p>`
          : html`<ul class="plain">
              ${[...plugins].sort(order).map((plugin) => this.plugin(plugin))}
            </ul>`
      }
    </section>`;
  }

  private plugin(plugin: Plugin) {
    const own = this.desk.state.annotators.filter((each) => each.plugin === plugin.id);
    return html`<li class="plugin" data-plugin=${plugin.id}>
      <div class="line">
        <span role="img" aria-label=${plugin.state} class="sign ${plugin.state}"
          >${SIGNS[plugin.state]}</span
        >
        <strong>${plugin.title}</strong>
        <span class="facts">${plugin.version} · ${plugin.state}</span>
        <span class="room"></span>
        ${
          plugin.state === 'running'
            ? this.button('Stop', plugin, () => api.stopPlugin(plugin.id), 'stopped')
            : this.button('Start', plugin, () => api.startPlugin(plugin.id), 'started')
        }
        ${
          plugin.removable
            ? this.button('Remove', plugin, () => api.removePlugin(plugin.id), 'removed')
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
      <span role="img" aria-label=${annotator.state}>${ready ? '●' : '◐'}</span>
      <span
        >${annotator.id} <span class="facts">${annotator.version} · ${annotator.title}</span></span
      >
      <span class="room"></span>
      <button
        aria-label=${`Add ${annotator.id} ${annotator.version} to the pipeline`}
        @click=${() => this.workshop.add(annotator.id, annotator.version)}
      >
        Add →
      </button>
      ${ready ? '' : html`<p class="trouble">${annotator.problem}</p>`}
    </div>`;
  }

  private button(word: string, plugin: Plugin, act: () => Promise<unknown>, past: string) {
    return html`<button
      aria-label=${`${word} ${plugin.title} ${plugin.version}`}
      @click=${() =>
        void this.desk.attempt(async () => {
          await act();
          await this.workshop.read();
          return `${plugin.title} ${plugin.version} ${past}`;
        })}
    >
      ${word}
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
            `${plugin.title} ${plugin.version} is installed but failed: ${plugin.problem}`,
          );
        }
        return `${plugin.title} ${plugin.version} installed`;
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
