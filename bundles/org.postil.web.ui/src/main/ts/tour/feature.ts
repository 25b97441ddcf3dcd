import { t } from '../model/language';
import type { Feature, Workbench } from '../shell/feature';

const GROUP = t`Help`;

/** The first minutes: a sample corpus, and a tour that points at real things. */
export const tour: Feature = {
  commands: (workbench) => [
    {
      id: 'tour:sample',
      label: t`Open the sample corpus`,
      group: GROUP,
      run: () => sample(workbench),
    },
    {
      id: 'tour:begin',
      label: t`Take the tour, three minutes`,
      group: GROUP,
      run: async () => {
        if (!workbench.desk.state.article) {
          await sample(workbench);
        }
        const { TourCard } = await import('./tour-card');
        document.querySelector('postil-tour')?.remove();
        document.body.append(new TourCard(workbench));
      },
    },
  ],
  begin: (workbench) => {
    const greet = () => {
      const { session, corpora } = workbench.desk.state;
      if (session) {
        workbench.desk.removeEventListener('change', greet);
        if (corpora.length === 0) {
          void import('./welcome').then(({ Welcome }) =>
            document.body.append(new Welcome(workbench)),
          );
        }
      }
    };
    workbench.desk.addEventListener('change', greet);
  },
};

async function sample({ desk }: Workbench) {
  const { openSample } = await import('./sample');
  await desk.attempt(() => openSample(desk));
}
