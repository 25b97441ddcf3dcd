import { DeskView } from '../model/view';
import type { Workbench } from '../shell/feature';
import { CorpusModel } from './corpus-model';

/** A view of the corpus as it is looked at. */
export abstract class CorpusView extends DeskView {
  readonly model: CorpusModel;
  private readonly onCorpus = () => this.requestUpdate();

  constructor(workbench: Workbench) {
    super(workbench);
    this.model = CorpusModel.of(workbench);
  }

  override connectedCallback() {
    super.connectedCallback();
    this.model.addEventListener('change', this.onCorpus);
    this.model.watch();
  }

  override disconnectedCallback() {
    this.model.unwatch();
    this.model.removeEventListener('change', this.onCorpus);
    super.disconnectedCallback();
  }
}
