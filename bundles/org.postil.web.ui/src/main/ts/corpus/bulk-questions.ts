import { plural, t } from '../model/language';
import type { Workbench } from '../shell/feature';
import { matching, type Choice } from '../shell/picker';
import type { Shell } from '../shell/workbench';
import { judge } from './bulk';
import { CorpusModel } from './corpus-model';

/** Asks which suggestions of the selected documents are judged, and judges them. */
export function askWhich(workbench: Workbench, action: 'accept' | 'reject') {
  const model = CorpusModel.of(workbench);
  const count = model.selected.size;
  if (count === 0) {
    workbench.desk.say(t`Select some articles first: Space selects one, Accel A all`);
    return;
  }
  const all: Choice = { id: '', text: t`All suggestions`, hint: t`of every label` };
  (workbench as Shell).ask({
    title:
      action === 'accept'
        ? plural(
            count,
            'Accept which suggestions of {0} selected article?',
            'Accept which suggestions of {0} selected articles?',
          )
        : plural(
            count,
            'Reject which suggestions of {0} selected article?',
            'Reject which suggestions of {0} selected articles?',
          ),
    // The dialog opens at once; what is typed may name a label that is still being read.
    choices: async (typed) => matching([all, ...(await labels(model, typed ? 1000 : 0))], typed),
    pick: (choice) => void model.apply(judge(action, choice.id || undefined)),
  });
}

async function labels(model: CorpusModel, patience: number): Promise<Choice[]> {
  return (await model.labels(patience)).map(({ value, spans }) => ({
    id: value,
    text: value,
    hint: spans ? plural(spans, '{0} span in the list', '{0} spans in the list') : '',
  }));
}
