import { html } from 'lit';
import type { Span } from '../api/client';
import { digits, isOpen, key, look, name, type Tag } from '../model/labels';
import { giveLabel } from '../label/give-label';
import { locale, t } from '../model/language';
import { DeskView } from '../model/view';
import type { Shell } from '../shell/workbench';

type Counts = Map<string, { tag: Tag; all: number; open: number }>;

/** The labels: what gives each, how many of each there are, and which are in sight. */
export class LabelsView extends DeskView {
  private counted?: { spans: Span[]; labels: string; counts: Counts };

  private get shell() {
    return this.workbench as Shell;
  }

  protected override render() {
    const { types, hidden } = this.desk.state;
    const onDigits = digits(types, this.shell.preferences.get<Tag[]>('digits'));
    const counts = this.count(onDigits);
    return html`<section class="labels" aria-label=${t`Labels`}>
      ${
        counts.size === 0
          ? html`<p class="empty">${t`The labels of the corpus will be listed here.`}</p>`
          : html`<table>
                <thead>
                  <tr>
                    <th scope="col" title=${t`Key`}>${t`Key`}</th>
                    <th scope="col" title=${t`Label`}>${t`Label`}</th>
                    <th scope="col" title=${t`Judged`}>${t`Judged`}</th>
                    <th scope="col" title=${t`Show`}>${t`Show`}</th>
                  </tr>
                </thead>
                <tbody>
                  ${[...counts.values()].map(({ tag, all, open }) =>
                    this.row(tag, all, open, onDigits, hidden.has(key(tag))),
                  )}
                </tbody>
              </table>
              <p>
                <button class="quiet" @click=${() => this.shell.run('labels:rename')}>
                  ${t`Rename or merge…`}
                </button>
                <button class="quiet" @click=${() => this.shell.run('labels:undo')}>
                  ${t`Undo rename or merge`}
                </button>
              </p>`
      }
    </section>`;
  }

  /** Counts again only when spans or labels have changed: 5,000 spans cost a key press otherwise. */
  private count(onDigits: Tag[]) {
    const { spans } = this.desk.state;
    const labels = onDigits.map(key).join();
    if (this.counted?.spans === spans && this.counted.labels === labels) {
      return this.counted.counts;
    }
    const counts: Counts = new Map();
    for (const tag of onDigits) {
      counts.set(key(tag), { tag, all: 0, open: 0 });
    }
    for (const span of spans) {
      if (span.state !== 'rejected' && span.type !== 'relation') {
        const count = counts.get(key(span)) ?? {
          tag: { type: span.type, label: span.label ?? '' },
          all: 0,
          open: 0,
        };
        count.all++;
        count.open += isOpen(span) ? 1 : 0;
        counts.set(key(span), count);
      }
    }
    this.counted = { spans, labels, counts };
    return counts;
  }

  private row(tag: Tag, all: number, open: number, onDigits: Tag[], isHidden: boolean) {
    const digit = onDigits.findIndex((each) => key(each) === key(tag)) + 1;
    const { hue, pattern } = look(tag);
    return html`<tr>
      <td>
        <select
          aria-label=${t`Key of ${name(tag)}`}
          @change=${(event: Event) =>
            this.assign(tag, Number((event.target as HTMLSelectElement).value))}
        >
          ${[0, 1, 2, 3, 4, 5, 6, 7, 8, 9].map(
            (each) =>
              html`<option value=${each} ?selected=${each === digit}>${each || '–'}</option>`,
          )}
        </select>
      </td>
      <td>
        <button
          class="quiet"
          title=${t`Give this label to what is marked or selected`}
          @click=${() => giveLabel(this.desk, tag)}
        >
          <i class="swatch ${hue} ${pattern}"></i>${name(tag)}
        </button>
      </td>
      <td class="number">
        ${all ? `${(all - open).toLocaleString(locale)}/${all.toLocaleString(locale)}` : '–'}
      </td>
      <td>
        <input
          type="checkbox"
          aria-label=${t`Show ${name(tag)}`}
          .checked=${!isHidden}
          @change=${() => this.desk.toggleHidden(key(tag))}
        />
      </td>
    </tr>`;
  }

  /** Puts a label on a key; the one that was there takes the key that this one had. */
  private assign(tag: Tag, digit: number) {
    const now = digits(this.desk.state.types, this.shell.preferences.get<Tag[]>('digits'));
    const next = now.filter((each) => key(each) !== key(tag));
    if (digit > 0) {
      next.splice(digit - 1, 0, tag);
    }
    this.shell.preferences.set('digits', next.slice(0, 9));
    this.desk.say(digit > 0 ? t`${digit} gives ${name(tag)}` : t`${name(tag)} has no key`);
  }
}
customElements.define('postil-labels', LabelsView);
