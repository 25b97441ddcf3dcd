import { LitElement } from 'lit';
import type { Workbench } from '../shell/feature';
import type { Desk } from './desk';

/** A view of the desk: renders into the page itself, so that one style sheet serves all. */
export abstract class DeskView extends LitElement {
  private readonly onChange = () => this.requestUpdate();

  constructor(readonly workbench: Workbench) {
    super();
  }

  get desk(): Desk {
    return this.workbench.desk;
  }

  protected override createRenderRoot() {
    return this;
  }

  override connectedCallback() {
    super.connectedCallback();
    this.desk.addEventListener('change', this.onChange);
    this.requestUpdate();
  }

  override disconnectedCallback() {
    this.desk.removeEventListener('change', this.onChange);
    super.disconnectedCallback();
  }
}
