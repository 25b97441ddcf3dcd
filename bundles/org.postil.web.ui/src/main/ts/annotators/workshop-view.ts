import { DeskView } from '../model/view';
import type { Workbench } from '../shell/feature';
import type { Workshop } from './workshop';

/** A view that follows the workshop as well as the desk. */
export abstract class WorkshopView extends DeskView {
  private readonly follow = () => this.requestUpdate();

  constructor(
    workbench: Workbench,
    readonly workshop: Workshop,
  ) {
    super(workbench);
  }

  override connectedCallback() {
    super.connectedCallback();
    this.workshop.addEventListener('change', this.follow);
  }

  override disconnectedCallback() {
    this.workshop.removeEventListener('change', this.follow);
    super.disconnectedCallback();
  }
}
