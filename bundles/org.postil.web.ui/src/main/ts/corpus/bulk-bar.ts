import { html, nothing } from 'lit';
import { finish, titleOf } from './bulk';
import { CorpusView } from './corpus-view';

/** What can be done with the documents that are selected. */
export class BulkBar extends CorpusView {
  private label = '';

  protected override render() {
    const { model } = this;
    const { run, last, undone, selected, busy } = model;
    if (run) {
      return html`<div class="bulk" role="group" aria-label="Running action">
        <span role="status"
          >${run.title}: ${run.done.toLocaleString()} of ${run.total.toLocaleString()}</span
        >
        <progress max=${run.total} .value=${run.done} aria-label=${run.title}></progress>
        <button @click=${() => run.cancel()}>Cancel</button>
      </div>`;
    }
    if (selected.size === 0 && !last && !undone && !busy) {
      return nothing;
    }
    return html`<div class="bulk" role="group" aria-label="Selected articles">
      ${busy ? html`<span role="status">${busy}</span>` : nothing}
      ${
        selected.size
          ? html`<strong role="status">${selected.size.toLocaleString()} selected</strong>
              ${this.action('corpus:done', 'Call done')}
              <button @click=${() => void model.apply(finish(false))}>Take up again</button>
              ${this.action('corpus:accept', 'Accept …')}
              ${this.action('corpus:reject', 'Reject …')}
              <form class="inline" @submit=${this.onLabel}>
                <input
                  aria-label="Label of the articles"
                  placeholder="Label"
                  size="10"
                  maxlength="200"
                  .value=${this.label}
                  @input=${(event: Event) => {
                    this.label = (event.target as HTMLInputElement).value;
                  }}
                />
                <button>Label</button>
              </form>
              ${this.action('corpus:delete', 'Delete')}
              <button @click=${() => model.clear()}>Select none</button>`
          : nothing
      }
      ${
        last
          ? html`<button @click=${() => this.workbench.run('corpus:undo')}>
              Take back: ${titleOf(last)} (${last.left.toLocaleString()})
              <kbd>${this.workbench.keys('corpus:undo').split(' or ')[0]}</kbd>
            </button>`
          : nothing
      }
      ${
        undone
          ? html`<button @click=${() => this.workbench.run('corpus:redo')}>
              Do again: ${titleOf(undone.action)} (${undone.seen.size.toLocaleString()})
              <kbd>${this.workbench.keys('corpus:redo').split(' or ')[0]}</kbd>
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
      ${title} <kbd>${this.workbench.keys(command).split(' or ')[0]}</kbd>
    </button>`;
  }
}
customElements.define('postil-bulk-bar', BulkBar);
