import { html, nothing } from 'lit';
import { t } from '../model/language';
import { finish, titleOf } from './bulk';
import { CorpusView } from './corpus-view';

/** What can be done with the documents that are selected. */
export class BulkBar extends CorpusView {
  private label = '';

  protected override render() {
    const { model } = this;
    const { run, last, undone, selected, busy } = model;
    if (run) {
      return html`<div class="bulk" role="group" aria-label=${t`Running action`}>
        <span role="status">${t`${run.title}: ${run.done} of ${run.total}`}</span>
        <progress max=${run.total} .value=${run.done} aria-label=${run.title}></progress>
        <button @click=${() => run.cancel()}>${t`Cancel`}</button>
      </div>`;
    }
    if (selected.size === 0 && !last && !undone && !busy) {
      return nothing;
    }
    return html`<div class="bulk" role="group" aria-label=${t`Selected articles`}>
      ${busy ? html`<span role="status">${busy}</span>` : nothing}
      ${
        selected.size
          ? html`<strong role="status">${t`${selected.size} selected`}</strong>
              ${this.action('corpus:done', t`Call done`)}
              <button @click=${() => void model.apply(finish(false))}>${t`Take up again`}</button>
              ${this.action('corpus:accept', t`Accept …`)}
              ${this.action('corpus:reject', t`Reject …`)}
              <form class="inline" @submit=${this.onLabel}>
                <input
                  aria-label=${t`Label of the articles`}
                  placeholder=${t`Label`}
                  size="10"
                  maxlength="200"
                  .value=${this.label}
                  @input=${(event: Event) => {
                    this.label = (event.target as HTMLInputElement).value;
                  }}
                />
                <button>${t`Label`}</button>
              </form>
              ${this.action('corpus:delete', t`Delete`)}
              <button @click=${() => model.clear()}>${t`Select none`}</button>`
          : nothing
      }
      ${
        last
          ? html`<button @click=${() => this.workbench.run('corpus:undo')}>
              ${t`Take back: ${titleOf(last)} (${last.left})`}
              <kbd>${this.workbench.keys('corpus:undo').split(t` or `)[0]}</kbd>
            </button>`
          : nothing
      }
      ${
        undone
          ? html`<button @click=${() => this.workbench.run('corpus:redo')}>
              ${t`Do again: ${titleOf(undone.action)} (${undone.seen.size})`}
              <kbd>${this.workbench.keys('corpus:redo').split(t` or `)[0]}</kbd>
            </button>`
          : nothing
      }
    </div>`;
  }

  private readonly onLabel = (event: Event) => {
    event.preventDefault();
    const label = this.label.trim();
    if (label) {
      void this.model.apply({ action: 'label', label });
    }
  };

  private action(command: string, title: string) {
    return html`<button @click=${() => this.workbench.run(command)}>
      ${title} <kbd>${this.workbench.keys(command).split(t` or `)[0]}</kbd>
    </button>`;
  }
}
customElements.define('postil-bulk-bar', BulkBar);
