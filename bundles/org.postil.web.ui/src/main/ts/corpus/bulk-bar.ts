import { html, nothing } from 'lit';
import { acceptSuggestions, finish, labelWith } from './bulk';
import { CorpusView } from './corpus-view';

/** What can be done with the documents that are selected. */
export class BulkBar extends CorpusView {
  private label = '';

  protected override render() {
    const { model } = this;
    const { run, last, selected, busy } = model;
    if (run) {
      return html`<div class="bulk" role="group" aria-label="Running action">
        <span role="status"
          >${run.title}: ${run.done.toLocaleString()} of ${run.total.toLocaleString()}</span
        >
        <progress max=${run.total} .value=${run.done} aria-label=${run.title}></progress>
        <button @click=${() => run.cancel()}>Cancel</button>
      </div>`;
    }
    if (selected.size === 0 && !last && !busy) {
      return nothing;
    }
    return html`<div class="bulk" role="group" aria-label="Selected articles">
      ${busy ? html`<span role="status">${busy}</span>` : nothing}
      ${
        selected.size
          ? html`<strong role="status">${selected.size.toLocaleString()} selected</strong>
              <button @click=${() => this.workbench.run('corpus:done')}>Call done</button>
              <button @click=${() => void model.apply(finish(false))}>Take up again</button>
              <button @click=${() => void model.apply(acceptSuggestions)}>
                Accept suggestions
              </button>
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
              <button @click=${() => model.clear()}>Select none</button>`
          : nothing
      }
      ${
        last
          ? html`<button @click=${() => this.workbench.run('corpus:undo')}>
              Take back: ${last.title} (${last.changed.length.toLocaleString()})
              <kbd>${this.workbench.keys('corpus:undo').split(' or ')[0]}</kbd>
            </button>`
          : nothing
      }
    </div>`;
  }

  private readonly onLabel = (event: Event) => {
    event.preventDefault();
    const label = this.label.trim();
    if (label) {
      void this.model.apply(labelWith(label, true));
    }
  };

  /** Calls the selected documents done. */
  finish() {
    return this.model.apply(finish(true));
  }
}
customElements.define('postil-bulk-bar', BulkBar);
