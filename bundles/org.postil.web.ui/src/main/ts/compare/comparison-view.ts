import { DeskView } from '../model/view';
import type { Workbench } from '../shell/feature';
import { ComparisonModel } from './comparison-model';

const MODELS = new WeakMap<Workbench, ComparisonModel>();

/** The comparison of a workbench: all its views show the same one. */
export function comparisonOf(workbench: Workbench): ComparisonModel {
  let model = MODELS.get(workbench);
  if (!model) {
    model = new ComparisonModel(workbench.desk);
    MODELS.set(workbench, model);
  }
  return model;
}

/** A view of the comparison. */
export abstract class ComparisonView extends DeskView {
  readonly model: ComparisonModel;
  private readonly onComparison = () => this.requestUpdate();

  constructor(workbench: Workbench) {
    super(workbench);
    this.model = comparisonOf(workbench);
  }

  override connectedCallback() {
    super.connectedCallback();
    this.model.addEventListener('change', this.onComparison);
    this.model.follow();
  }

  override disconnectedCallback() {
    this.model.removeEventListener('change', this.onComparison);
    super.disconnectedCallback();
  }
}
