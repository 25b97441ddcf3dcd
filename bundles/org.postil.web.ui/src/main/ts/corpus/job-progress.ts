import { html, nothing } from 'lit';
import { api, type Job } from '../api/client';
import type { Desk } from '../model/desk';
import { locale, t } from '../model/language';
import { word } from '../model/words';

/** How far a job is, with what stops it. */
export function progressOf(desk: Desk, job: Job) {
  const done = job.done.toLocaleString(locale);
  const running = job.state === 'running' || job.state === 'paused';
  return html`<p>
      ${job.title}: ${word(job.state)},
      ${job.total ? t`${job.done} of ${job.total}` : done}${
        job.failed ? t`, ${job.failed} failed` : ''
      }
      ${job.problem ?? ''}
    </p>
    ${
      running && job.total
        ? html`<progress max=${job.total} .value=${job.done} aria-label=${job.title}></progress>`
        : nothing
    }
    ${
      running
        ? html`<button
            @click=${() =>
              void desk.attempt(async () => {
                await api.control(job.id, 'cancel');
              })}
          >
            ${t`Cancel`}
          </button>`
        : nothing
    }`;
}
