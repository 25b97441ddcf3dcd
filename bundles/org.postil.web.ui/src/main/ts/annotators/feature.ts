import { t } from '../model/language';
import type { Feature } from '../shell/feature';
import { api } from '../api/client';
import { InstalledView } from './installed-view';
import { JobsView } from './jobs-view';
import { PipelineView } from './pipeline-view';
import { PlanView } from './plan-view';
import { Workshop } from './workshop';

/** The perspective in which annotators come, go, are put in order, and run. */
export const annotators: Feature = {
  views: [
    {
      id: 'installed',
      title: t`Installed`,
      create: (workbench) => new InstalledView(workbench, Workshop.of(workbench.desk)),
    },
    {
      id: 'pipeline',
      title: t`Pipeline`,
      create: (workbench) => new PipelineView(workbench, Workshop.of(workbench.desk)),
    },
    {
      id: 'plan',
      title: t`What would run`,
      create: (workbench) => new PlanView(workbench, Workshop.of(workbench.desk)),
    },
    { id: 'jobs', title: t`Jobs`, create: (workbench) => new JobsView(workbench) },
  ],
  perspectives: [
    {
      id: 'annotators',
      title: t`Annotators`,
      order: 40,
      hint: t`Drop a jar to install an annotator · Ctrl K all commands · ? keys`,
      layout: {
        split: 'row',
        sizes: [0.36, 0.34, 0.3],
        parts: [
          ['installed'],
          ['pipeline'],
          { split: 'column', sizes: [0.5, 0.5], parts: [['plan'], ['jobs']] },
        ],
      },
    },
  ],
  commands: ({ desk }) => [
    {
      id: 'pipeline:run',
      label: t`Run the pipeline that is being edited`,
      group: t`Annotators`,
      keys: ['Accel Enter'],
      run: () => Workshop.of(desk).run(),
    },
    {
      id: 'jobs:cancel',
      label: t`Cancel what runs`,
      group: t`Annotators`,
      run: () =>
        desk.attempt(async () => {
          const running = desk.state.jobs.find((job) => job.state === 'running');
          if (!running) {
            return t`Nothing runs`;
          }
          await api.control(running.id, 'cancel');
          return t`${running.title}: cancelled`;
        }),
    },
  ],
};
