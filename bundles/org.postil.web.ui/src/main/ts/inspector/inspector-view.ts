import { html } from 'lit';
import { api, type Decision, type NewDecision, type Note, type Span } from '../api/client';
import { look, name, title } from '../model/labels';
import { decimal, phrase, t } from '../model/language';
import { word } from '../model/words';
import { DeskView } from '../model/view';
import type { Desk } from '../model/desk';

const STATES: Record<string, string> = {
  suggested: t`suggested, nobody has judged it`,
  accepted: t`accepted`,
  rejected: t`rejected`,
  corrected: t`corrected`,
  added: t`added`,
};

/** Nobody reads the history between two keys. */
const PAUSE = 400;

/** Everything about the selected span: what it says, who made it, and what to do with it. */
export class InspectorView extends DeskView {
  private history: Decision[] = [];
  private read = '';
  private later = 0;

  protected override render() {
    const span = this.desk.selectedSpan;
    const { article, range, linking } = this.desk.state;
    return html`<section class="inspector" aria-label=${t`Inspector`} tabindex="-1">
      ${linking ? html`<p class="hint">${phrase`Linking: go to the other span and press ${html`<kbd>I</kbd>`}.`}</p>` : ''}
      ${range ? this.marked(range) : span ? this.about(span) : ''}
      ${
        article
          ? this.aboutDocument(span)
          : html`<p class="empty">${t`What is known of the selected span will stand here.`}</p>`
      }
    </section>`;
  }

  private marked({ begin, end }: { begin: number; end: number }) {
    const text = this.desk.state.article?.text.slice(begin, end) ?? '';
    return html`<h2>“${text.length > 120 ? `${text.slice(0, 117)}…` : text}”</h2>
      <p>
        ${phrase`Marked: press ${html`<kbd>1</kbd>–<kbd>9</kbd>`} for a label, or ${html`<kbd>L</kbd>`} to choose one.`}
      </p>`;
  }

  private about(span: Span) {
    const text = this.desk.state.article?.text.slice(span.begin, span.end) ?? '';
    const by = this.desk.state.by.get(span.id);
    return html`<h2>
        <span class="chip ${look(span).hue}">${name(span)}</span>
        ${text.length > 240 ? `${text.slice(0, 237)}…` : text}
      </h2>
      ${span.carried ? this.carried(span) : ''}
      <dl>
        <dt>${t`state`}</dt>
        <dd>
          ${span.person ? t`${STATES[span.state ?? 'suggested']} by ${span.person}` : STATES[span.state ?? 'suggested']}
        </dd>
        ${
          by && by !== 'people'
            ? html`<dt>${t`made by`}</dt>
                <dd>${by}</dd>`
            : ''
        }
        ${
          span.confidence === undefined
            ? ''
            : html`<dt>${t`confidence`}</dt>
                <dd>
                  <meter
                    min="0"
                    max="1"
                    .value=${span.confidence}
                    aria-label=${t`confidence`}
                  ></meter>
                  ${decimal(span.confidence, 2)}
                </dd>`
        }
      </dl>
      <div class="actions">
        ${this.button('span:accept', t`Accept`)}
        ${this.button('span:reject', span.state === 'added' ? t`Delete` : t`Reject`)}
        ${this.button('label:choose', t`Label`)}
      </div>
      ${this.features(span)} ${this.links(span)} ${this.past(span)}`;
  }

  private carried(span: Span) {
    return html`<p class="hint">
      ${t`The annotator says something else here now.`}
      <button
        @click=${() =>
          this.desk.decide(
            [{ action: 'keep', span: span.id }],
            t`Kept ${title(span, this.desk.state.article?.text ?? '')}`,
          )}
      >
        ${t`Keep what was decided`}
      </button>
    </p>`;
  }

  private features(span: Span) {
    const type = this.desk.state.types.find((each) => each.type === span.type);
    const plain = (type?.features ?? []).filter((each) => !each.range.startsWith('reference'));
    const known = new Set(plain.map((each) => each.name));
    const more = Object.keys(span.features ?? {}).filter((each) => !known.has(each));
    return html`<dl>
      ${plain.map(({ name: feature, range }) => {
        const value = span.features?.[feature];
        return html`<dt><label for="feature-${feature}">${feature}</label></dt>
          <dd>
            <input
              id="feature-${feature}"
              type=${range === 'number' || range === 'integer' ? 'number' : 'text'}
              step="any"
              placeholder="–"
              .value=${value === undefined ? '' : String(value)}
              @change=${(event: Event) =>
                this.setFeature(span, feature, range, (event.target as HTMLInputElement).value)}
            />
          </dd>`;
      })}
      ${more.map(
        (feature) =>
          html`<dt>${feature}</dt>
            <dd>${String(span.features?.[feature])}</dd>`,
      )}
    </dl>`;
  }

  private setFeature(span: Span, feature: string, range: string, typed: string) {
    const number = range === 'number' || range === 'integer';
    const value = typed === '' ? null : number ? Number(typed) : typed;
    const correct: NewDecision = {
      action: 'correct',
      span: span.id,
      features: { [feature]: value },
    };
    this.desk.decide([correct], `${feature}: ${typed || t`nothing`}`);
  }

  private links(span: Span) {
    const { spans, article } = this.desk.state;
    const text = article?.text ?? '';
    const find = (id: string) => spans.find((each) => each.id === id);
    const own = Object.entries(span.references ?? {}).flatMap(([role, ids]) =>
      ids.flatMap((id) => find(id) ?? []).map((other) => ({ role, other })),
    );
    const relations = spans.filter((each) => each.type === 'relation' && each.state !== 'rejected');
    const more = relations.flatMap((relation) => {
      const from = relation.references?.['from']?.[0];
      const to = relation.references?.['to']?.[0];
      const other =
        from === span.id ? find(to ?? '') : to === span.id ? find(from ?? '') : undefined;
      const role = from === span.id ? `${relation.label} →` : `← ${relation.label}`;
      return other ? [{ role, other, relation }] : [];
    });
    return [...own, ...more].map(
      (link) =>
        html`<p class="link">
          ${link.role}
          <button class="quiet" @click=${() => this.desk.select(link.other.id)}>
            ${title(link.other, text)}
          </button>
          ${
            'relation' in link
              ? html`<button
                  class="quiet"
                  aria-label=${t`Delete the relation`}
                  @click=${() =>
                    this.desk.decide(
                      [{ action: 'reject', span: (link.relation as Span).id }],
                      t`Relation deleted`,
                    )}
                >
                  ✕
                </button>`
              : ''
          }
        </p>`,
    );
  }

  private past(span: Span) {
    const about = this.history.filter(
      (each) => each.span === span.id || each.span === span.replaces,
    );
    return about.length
      ? html`<h3>${t`History`}</h3>
          <ol class="history">
            ${about.map(
              (each) =>
                html`<li class=${each.undone ? 'undone' : ''}>
                  ${each.person}: ${word(each.action)}${each.label ? ` ${each.label}` : ''}
                  <span class="facts">${each.at.slice(0, 16).replace('T', ' ')}</span>
                  ${each.undone ? t`(undone)` : ''}
                </li>`,
            )}
          </ol>`
      : '';
  }

  private aboutDocument(span: Span | undefined) {
    const { labels, notes } = this.desk.state;
    return html`<h3>${t`Article`}</h3>
      <p class="labels-of">
        ${labels
          .filter((each) => each.state !== 'rejected')
          .map(
            (each) =>
              html`<button
                class="chip grey"
                title=${t`${word(each.state)} · ${each.by}: take away`}
                @click=${() =>
                  this.desk.decide(
                    [{ action: 'label', label: each.label, set: false }],
                    t`Label ${each.label} taken away`,
                  )}
              >
                ${each.label} ✕
              </button>`,
          )}
        ${this.button('document:label', t`Label the article`)}
      </p>
      ${
        notes.length
          ? html`<ul class="notes">
              ${notes.map((note) => this.note(note))}
            </ul>`
          : ''
      }
      <form class="note" @submit=${(event: Event) => this.onNote(event, span)}>
        <label for="note-field">${span ? t`Note on the span` : t`Note on the article`}</label>
        <textarea
          id="note-field"
          rows="2"
          @keydown=${(event: KeyboardEvent) => {
            if (event.key === 'Enter' && !event.shiftKey) {
              this.onNote(event, span);
            } else if (event.key === 'Escape') {
              this.workbench.show('article');
            }
          }}
        ></textarea>
        <button>${t`Write`} <kbd>${t`Enter`}</kbd></button>
      </form>`;
  }

  private note(note: Note) {
    const span = this.desk.state.spans.find((each) => each.id === note.span);
    return html`<li>
      ${
        span
          ? html`<button class="quiet" @click=${() => this.desk.select(span.id)}>
              ${title(span, this.desk.state.article?.text ?? '')}
            </button>`
          : ''
      }
      ${note.text} <span class="facts">${note.person}</span>
    </li>`;
  }

  private onNote(event: Event, span: Span | undefined) {
    event.preventDefault();
    const field = this.querySelector<HTMLTextAreaElement>('#note-field');
    const text = field?.value.trim();
    if (field && text) {
      field.value = '';
      const note: NewDecision = { action: 'note', text, ...(span ? { span: span.id } : {}) };
      this.desk.decide([note], span ? t`Note on the span written` : t`Note on the article written`);
      this.workbench.show('article');
    }
  }

  protected override updated() {
    const { article, etag } = this.desk.state;
    const now = article ? `${article.id} ${etag}` : '';
    if (now !== this.read) {
      this.read = now;
      clearTimeout(this.later);
      this.later = window.setTimeout(() => void this.readHistory(this.desk), PAUSE);
    }
  }

  private async readHistory({ state: { corpus, article } }: Desk) {
    try {
      this.history = corpus && article ? (await api.decisions(corpus, article.id)).decisions : [];
      this.requestUpdate();
    } catch {
      this.history = [];
    }
  }

  private button(command: string, label: string) {
    return html`<button @click=${() => this.workbench.run(command)}>
      ${label} <kbd>${this.workbench.keys(command).split(t` or `)[0]}</kbd>
    </button>`;
  }
}
customElements.define('postil-inspector', InspectorView);
