import { html, LitElement } from 'lit';
import { t } from '../model/language';
import type { Workbench } from '../shell/feature';
import { STEPS, type Step } from './steps';

const GAP = 12;
const LOOK = 250;

/** The tour: a card beside what it speaks of. It never takes the keys away. */
export class TourCard extends LitElement {
  private at = 0;
  private isDone: () => boolean = () => false;
  private timer?: number;

  constructor(private readonly workbench: Workbench) {
    super();
  }

  protected override createRenderRoot() {
    return this;
  }

  override connectedCallback() {
    super.connectedCallback();
    this.go(0);
    this.timer = window.setInterval(() => this.look(), LOOK);
  }

  override disconnectedCallback() {
    window.clearInterval(this.timer);
    super.disconnectedCallback();
  }

  private get step(): Step | undefined {
    return STEPS[this.at];
  }

  private go(at: number) {
    this.at = at;
    const { step } = this;
    if (!step) {
      this.end();
      return;
    }
    this.workbench.open(step.perspective);
    this.workbench.show(step.view);
    this.isDone = step.begin?.(this.workbench) ?? (() => false);
    this.requestUpdate();
  }

  private look() {
    if (this.isDone()) {
      this.go(this.at + 1);
    } else {
      this.place();
    }
  }

  private end() {
    this.remove();
    this.workbench.desk.say(t`The tour has ended`);
  }

  protected override render() {
    const { step } = this;
    if (!step) {
      return html``;
    }
    const last = this.at === STEPS.length - 1;
    return html`<div class="tour-ring" aria-hidden="true"></div>
      <aside class="tour" aria-label=${t`Tour`}>
        <p class="facts">${t`${this.at + 1} of ${STEPS.length}`}</p>
        <div role="status" aria-live="polite">
          <h2>${step.title}</h2>
          <p>${step.text((command) => this.workbench.keys(command) || t`its button`)}</p>
        </div>
        <div class="actions">
          <button @click=${() => this.go(this.at + 1)}>
            ${last ? t`Finish` : step.begin ? t`Skip` : t`Go on`}
          </button>
          ${last ? '' : html`<button class="quiet" @click=${() => this.end()}>${t`End the tour`}</button>`}
        </div>
      </aside>`;
  }

  protected override updated() {
    this.place();
  }

  /** Puts the ring round the target and the card beside it, within the window. */
  private place() {
    const { step } = this;
    const target = step?.target
      .split(', ')
      .map((each) => document.querySelector(each))
      .find((each) => each !== null);
    const ring = this.querySelector<HTMLElement>('.tour-ring');
    const card = this.querySelector<HTMLElement>('.tour');
    if (!target || !ring || !card) {
      return;
    }
    const box = target.getBoundingClientRect();
    ring.style.inset = `${box.top}px auto auto ${box.left}px`;
    ring.style.width = `${box.width}px`;
    ring.style.height = `${box.height}px`;
    const { offsetWidth: width, offsetHeight: height } = card;
    const right = box.right + GAP + width <= innerWidth;
    const left = box.left - GAP - width >= 0;
    const x = right ? box.right + GAP : left ? box.left - GAP - width : box.left + GAP;
    const besides = right || left;
    const y = besides ? box.top + GAP : Math.min(box.bottom + GAP, innerHeight - height - GAP);
    card.style.left = `${Math.max(GAP, Math.min(x, innerWidth - width - GAP))}px`;
    card.style.top = `${Math.max(GAP, Math.min(y, innerHeight - height - 4 * GAP))}px`;
  }
}
customElements.define('postil-tour', TourCard);
