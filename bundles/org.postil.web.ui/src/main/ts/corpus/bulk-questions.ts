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
    workbench.desk.say('Select some articles first: Space selects one, Accel A all');
    return;
  }
  const articles = `${count.toLocaleString()} selected ${count === 1 ? 'article' : 'articles'}`;
  const all: Choice[] = [
    { id: '', text: 'All suggestions', hint: 'of every label' },
    ...(model.facets?.labels ?? []).map(({ value, spans }) => ({
      id: value,
      text: value,
      hint: spans ? `${spans.toLocaleString()} spans in the list` : '',
    })),
  ];
  (workbench as Shell).ask({
    title: `${action === 'accept' ? 'Accept' : 'Reject'} which suggestions of ${articles}?`,
    choices: (typed) => matching([...all], typed),
    pick: (choice) => void model.apply(judge(action, choice.id || undefined)),
  });
}
