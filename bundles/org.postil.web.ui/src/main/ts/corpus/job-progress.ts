import { html, nothing } from 'lit';
import { api, type Job } from '../api/client';
import type { Desk } from '../model/desk';

/** How far a job is, with what stops it. */
export function progressOf(desk: Desk, job: Job) {
  const done = job.done.toLocaleString();
  const running = job.state === 'running' || job.state === 'paused';
  return html`<p>
      ${job.title}: ${job.state === 'done' ? 'done' : job.state},
      ${job.total ? `${done} of ${job.total.toLocaleString()}` : done}${
        job.failed ? `, ${job.failed.toLocaleString()} failed` : ''
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
            Cancel
          </button>`
        : nothing
    }`;
}
