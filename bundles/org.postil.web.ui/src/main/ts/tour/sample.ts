import { api, type Job } from '../api/client';
import type { Desk } from '../model/desk';
import { t } from '../model/language';

const CORPUS = 'sample';
const INDEX = '/samples/index.json';

/** Imports the articles that come with Postil, lets the annotators run, and opens them. */
export async function openSample(desk: Desk) {
  const known = desk.state.corpora.some((each) => each.name === CORPUS);
  if (!known) {
    desk.say(t`Importing the sample corpus …`);
    await ended(desk, await api.importFiles(CORPUS, await files()));
    desk.set({ corpora: await api.corpora() });
    desk.say(t`The annotators read the sample corpus …`);
    await ended(desk, await api.run(CORPUS));
  }
  await desk.openCorpus(CORPUS);
  desk.say(t`The sample corpus is open: three invented stories, each told by several papers`);
}

async function files(): Promise<File[]> {
  const names = (await (await fetch(INDEX)).json()) as string[];
  return Promise.all(
    names.map(async (name) => {
      const response = await fetch(`/samples/${encodeURIComponent(name)}`);
      if (!response.ok) {
        throw new Error(
          t`Cannot read the sample article [${name}]: the server sent ${response.status}`,
        );
      }
      return new File([await response.blob()], name, { type: 'text/plain' });
    }),
  );
}

/** Waits until a job has ended. The event stream tells; a job that ended before is asked for. */
function ended(desk: Desk, job: Job): Promise<void> {
  const isOver = (each: Job) => ['done', 'cancelled', 'broken'].includes(each.state);
  desk.set({ jobs: [job, ...desk.state.jobs.filter((each) => each.id !== job.id)] });
  return new Promise((resolve, reject) => {
    const look = () => {
      const now = desk.state.jobs.find((each) => each.id === job.id);
      if (now && isOver(now)) {
        desk.removeEventListener('change', look);
        if (now.state === 'done') {
          resolve();
        } else {
          reject(new Error(`${now.title}: ${now.problem ?? now.state}`));
        }
      }
    };
    desk.addEventListener('change', look);
    void api.jobs().then((jobs) => {
      if (jobs.some((each) => each.id === job.id && isOver(each))) {
        desk.set({ jobs });
      }
    });
  });
}
