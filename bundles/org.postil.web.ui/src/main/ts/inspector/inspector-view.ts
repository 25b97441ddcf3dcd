import type { CommandRegistry } from '@lumino/commands';
import { html } from 'lit';
import type { Span } from '../api/client';
import type { Desk } from '../model/desk';
import { look } from '../model/labels';
import { DeskView } from '../model/view';
import { keysOf } from '../shell/keys';

/** Everything about the selected span: what it says, who made it, and what to do with it. */
export class InspectorView extends DeskView {
  constructor(
    desk: Desk,
    private readonly registry: CommandRegistry,
  ) {
    super(desk);
  }

  protected override render() {
    const span = this.desk.selectedSpan;
    return html`<section class="inspector" aria-label="Inspector">
      ${
        span
          ? this.about(span)
          : html`<p class="empty">Select a span in the article, or press N for the next one.</p>`
      }
    </section>`;
  }

  private about(span: Span) {
    const text = this.desk.state.article?.text.slice(span.begin, span.end) ?? '';
    const confidence = span.confidence === undefined ? '' : span.confidence.toFixed(2);
    return html`<h2>
        <span class="chip ${look(span).hue}">${span.label ?? span.type}</span> ${text}
      </h2>
      <dl>
        <dt>made by</dt>
        <dd>${span.person ?? this.desk.state.by.get(span.id) ?? ''}</dd>
        <dt>state</dt>
        <dd>${span.state ?? 'suggested'}${span.carried ? ', carried over: worth a look' : ''}</dd>
        ${
          confidence
            ? html`<dt>confidence</dt>
                <dd>${confidence}</dd>`
            : ''
        }
        ${Object.entries(span.features ?? {}).map(
          ([name, value]) =>
            html`<dt>${name}</dt>
              <dd>${String(value)}</dd>`,
        )}
      </dl>
      <div class="actions">
        ${this.button('span:accept', 'Accept')}${this.button('span:reject', 'Reject')}
        ${this.button('edit:undo', 'Undo')}
      </div>`;
  }

  private button(command: string, label: string) {
    return html`<button @click=${() => void this.registry.execute(command)}>
      ${label} <kbd>${keysOf(this.registry, command).split(' or ')[0]}</kbd>
    </button>`;
  }
}
customElements.define('postil-inspector', InspectorView);
