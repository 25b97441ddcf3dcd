import { api, type Job } from '../api/client';
import type { Desk } from './desk';

const FINAL = new Set(['done', 'cancelled', 'broken']);

/** Keeps the desk true while jobs run, annotators come and go, and others decide. */
export function listen(desk: Desk) {
  const stream = new EventSource('/api/events');
  let server = desk.state.session?.server;
  stream.addEventListener('hello', (event) => {
    const hello = JSON.parse(event.data) as { server: string };
    const stale = server !== undefined && server !== hello.server;
    server = hello.server;
    if (stale || !desk.state.online) {
      void desk.open();
    }
    desk.set({ online: true });
  });
  stream.addEventListener('job', (event) => {
    const { job } = JSON.parse(event.data) as { job: Job };
    const others = desk.state.jobs.filter((each) => each.id !== job.id);
    desk.set({ jobs: [job, ...others] });
    if (FINAL.has(job.state)) {
      void desk.attempt(async () => {
        desk.set({ corpora: await api.corpora() });
        if (job.corpus === desk.state.corpus) {
          await desk.readDocuments();
          await (desk.state.article ? desk.reread() : desk.openCorpus(job.corpus));
        }
      });
    }
  });
  stream.addEventListener('annotators', () => {
    void desk.attempt(async () => desk.set({ annotators: await api.annotators() }));
  });
  stream.addEventListener('error', () => desk.set({ online: false }));
}
