import type { CommandRegistry } from '@lumino/commands';
import { html, LitElement, render } from 'lit';
import { keysOf } from './keys';

/** Every command, found by typing. A dialog, so that the rest of the page is out of reach. */
export class Palette extends LitElement {
  private query = '';
  private chosen = 0;

  constructor(private readonly registry: CommandRegistry) {
    super();
  }

  protected override createRenderRoot() {
    return this;
  }

  get dialog() {
    return this.querySelector('dialog');
  }

  open() {
    this.query = '';
    this.chosen = 0;
    this.requestUpdate();
    void this.updateComplete.then(() => this.dialog?.showModal());
  }

  private get found() {
    const words = this.query.toLowerCase().split(/\s+/);
    return this.registry
      .listCommands()
      .filter((id) => words.every((word) => this.registry.label(id).toLowerCase().includes(word)));
  }

  private run(id: string | undefined) {
    this.dialog?.close();
    if (id) {
      void this.registry.execute(id);
    }
  }

  private onKey(event: KeyboardEvent) {
    const count = this.found.length;
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      this.chosen = (this.chosen + (event.key === 'ArrowDown' ? 1 : count - 1)) % (count || 1);
      event.preventDefault();
      this.requestUpdate();
    } else if (event.key === 'Enter') {
      this.run(this.found[this.chosen]);
    }
  }

  protected override render() {
    const found = this.found;
    return html`<dialog class="palette" aria-label="Commands" @keydown=${this.onKey}>
      <input
        type="text"
        role="combobox"
        aria-label="Find a command"
        aria-expanded="true"
        aria-controls="palette-list"
        aria-activedescendant=${found.length ? `palette-${this.chosen}` : ''}
        placeholder="Find a command"
        .value=${this.query}
        @input=${(event: InputEvent) => {
          this.query = (event.target as HTMLInputElement).value;
          this.chosen = 0;
          this.requestUpdate();
        }}
      />
      <ul id="palette-list" role="listbox" aria-label="Commands">
        ${found.map(
          (id, index) =>
            html`<li
              id="palette-${index}"
              role="option"
              aria-selected=${index === this.chosen}
              @click=${() => this.run(id)}
            >
              <span>${this.registry.label(id)}</span><kbd>${keysOf(this.registry, id)}</kbd>
            </li>`,
        )}
      </ul>
    </dialog>`;
  }
}
customElements.define('postil-palette', Palette);

/** All keys at a glance. */
export function showKeys(registry: CommandRegistry) {
  const dialog = document.createElement('dialog');
  dialog.className = 'keys';
  dialog.setAttribute('aria-label', 'Keys');
  render(
    html`<h2>Keys</h2>
      <table>
        ${registry
          .listCommands()
          .filter((id) => keysOf(registry, id))
          .map(
            (id) =>
              html`<tr>
                <td><kbd>${keysOf(registry, id)}</kbd></td>
                <td>${registry.label(id)}</td>
              </tr>`,
          )}
      </table>
      <button @click=${() => dialog.close()}>Close</button>`,
    dialog,
  );
  dialog.addEventListener('close', () => dialog.remove());
  document.body.append(dialog);
  dialog.showModal();
}
