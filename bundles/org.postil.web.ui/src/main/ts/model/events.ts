import { api, type Job } from '../api/client';
import type { Desk } from './desk';
import { t } from './language';
import { word } from './words';

const FINAL = new Set<Job['state']>(['done', 'cancelled', 'broken']);
const GATHER = 250;

/** Keeps the desk true while jobs run, annotators come and go, and others decide. */
export function listen(desk: Desk) {
  let stream: EventSource;
  let server = desk.state.session?.server;
  let refreshing = 0;
  const on = (name: string, act: (data: Record<string, unknown>) => void) =>
    stream.addEventListener(name, (event) =>
      act(JSON.parse((event as MessageEvent<string>).data) as Record<string, unknown>),
    );
  const refresh = () => {
    clearTimeout(refreshing);
    refreshing = window.setTimeout(() => {
      void desk.attempt(async () => void (await desk.state.list?.refresh()));
    }, GATHER);
  };
  const connect = () => {
    stream = new EventSource('/api/events');
    on('hello', (hello) => {
      const stale = server !== undefined && server !== hello['server'];
      server = hello['server'] as string;
      if (stale || !desk.state.online) {
        desk.set({ online: true, trouble: '' });
        void desk.open();
      }
    });
    on('windows', ({ windows }) => desk.set({ windows: windows as number }));
    on('job', ({ job }) => onJob(desk, job as Job));
    on('documents', ({ corpus }) => {
      if (corpus === desk.state.corpus) {
        desk.dispatchEvent(new Event('documents'));
        refresh();
      }
    });
    on('labels', ({ corpus }) => {
      if (corpus === desk.state.corpus) {
        void desk.attempt(async () => {
          desk.set({ types: await api.tagset(corpus as string) });
          await desk.reread();
        });
      }
    });
    on('decisions', ({ corpus, document, etag }) => {
      const { article, corpus: here, etag: known } = desk.state;
      const open = corpus === here && document === article?.id;
      const own = desk.outbox.tasksOf(corpus as string, document as string).length > 0;
      if (open && !own && etag !== known) {
        void desk.attempt(() => desk.reread());
      }
    });
    for (const name of ['annotators', 'pipelines', 'contributions', 'exports']) {
      on(name, () => desk.dispatchEvent(new Event(name)));
    }
    on('corpora', () => void desk.attempt(async () => desk.set({ corpora: await api.corpora() })));
    stream.addEventListener('error', () => {
      desk.set({ online: false });
      if (stream.readyState === EventSource.CLOSED) {
        setTimeout(connect, 2000);
      }
    });
  };
  desk.addEventListener('annotators', () => {
    void desk.attempt(async () => desk.set({ annotators: await api.annotators() }));
  });
  connect();
}

function onJob(desk: Desk, job: Job) {
  const others = desk.state.jobs.filter((each) => each.id !== job.id);
  desk.set({ jobs: [job, ...others] });
  if (FINAL.has(job.state)) {
    void desk.attempt(async () => {
      desk.set({ corpora: await api.corpora() });
      if (job.corpus === desk.state.corpus) {
        await desk.state.list?.refresh();
        desk.set({ types: await api.tagset(job.corpus) });
        await (desk.state.article ? desk.reread() : desk.openCorpus(job.corpus));
      }
      return ended(job);
    });
  }
}

/** What a job that ended says. */
export function ended(job: Job) {
  const failed = job.failed ? t`, ${job.failed} failed` : '';
  if (job.state === 'broken') {
    throw new Error(`${job.title}: ${job.problem ?? word('broken')}`);
  }
  return job.state === 'cancelled'
    ? t`${job.title}: cancelled after ${job.done}${failed}`
    : job.export
      ? t`Exported to ${job.export.path}`
      : t`${job.title}: ${job.done} done${failed}`;
}
