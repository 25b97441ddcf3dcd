import { t } from '../model/language';
import type { Workbench } from '../shell/feature';
import { matching } from '../shell/picker';
import type { Shell } from '../shell/workbench';
import { CorpusModel } from './corpus-model';
import { filterBy } from './filter';

/** Asks which kept filter is wanted, and applies it. */
export function askWhich(workbench: Workbench) {
  const model = CorpusModel.of(workbench);
  const all = model.selections.flatMap(({ name, conditions }) =>
    filterBy(conditions) ? [{ id: name, text: name, hint: conditions.join(', ') }] : [],
  );
  (workbench as Shell).ask({
    title: t`Apply which kept filter?`,
    none: t`No filter of this name is kept: filter the articles, then keep the filter under a name.`,
    choices: (typed) => matching([...all], typed),
    pick: (choice) => {
      const kept = model.selections.find((each) => each.name === choice.id);
      const filter = kept && filterBy(kept.conditions);
      if (filter) {
        void model.show(filter);
      }
    },
  });
}
