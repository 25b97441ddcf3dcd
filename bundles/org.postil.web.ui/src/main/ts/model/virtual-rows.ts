import {
  elementScroll,
  observeElementOffset,
  observeElementRect,
  Virtualizer,
} from '@tanstack/virtual-core';
import type { LitElement, ReactiveController } from 'lit';

/**
 * Keeps only the rows in sight in the page. The host renders `visible` into an element of the class
 * `rows` inside the scrolled element, each with `data-index`, and calls {@link place} when updated.
 */
export class VirtualRows implements ReactiveController {
  count = 0;
  private virtualizer?: Virtualizer<HTMLElement, HTMLElement>;
  private scrolled?: HTMLElement;
  private stop?: () => void;

  constructor(
    private readonly host: LitElement,
    private readonly selector: string,
    private readonly height: number,
    /** Height of a heading that stays in sight above the rows. */
    private readonly head = 0,
  ) {
    host.addController(this);
  }

  /** Numbers of the rows in sight and some around. */
  get visible(): number[] {
    const rows = this.virtualizer?.getVirtualItems().map((each) => each.index) ?? [];
    return rows.filter((index) => index < this.count);
  }

  hostDisconnected() {
    this.stop?.();
    this.stop = undefined;
    this.scrolled = undefined;
    this.virtualizer = undefined;
  }

  /** Places the rows by the object model: the content security policy forbids style attributes. */
  place() {
    const scrolled = this.host.querySelector<HTMLElement>(this.selector);
    if (!scrolled) {
      this.hostDisconnected();
      return;
    }
    if (scrolled !== this.scrolled) {
      this.attach(scrolled);
    }
    const virtualizer = this.virtualizer;
    if (!virtualizer) {
      return;
    }
    if (virtualizer.options.count !== this.count) {
      virtualizer.setOptions({ ...virtualizer.options, count: this.count });
      virtualizer._willUpdate();
      this.host.requestUpdate();
    }
    const rows = scrolled.querySelector<HTMLElement>('.rows');
    if (rows) {
      rows.style.height = `${virtualizer.getTotalSize()}px`;
    }
    scrolled.querySelectorAll<HTMLElement>('[data-index]').forEach((row) => {
      row.style.top = `${Number(row.dataset['index']) * this.height}px`;
    });
  }

  private attach(scrolled: HTMLElement) {
    this.stop?.();
    this.scrolled = scrolled;
    this.virtualizer = new Virtualizer<HTMLElement, HTMLElement>({
      count: this.count,
      getScrollElement: () => scrolled,
      estimateSize: () => this.height,
      overscan: 8,
      scrollMargin: this.head,
      scrollPaddingStart: this.head,
      scrollToFn: elementScroll,
      observeElementRect,
      observeElementOffset,
      onChange: () => this.host.requestUpdate(),
    });
    this.stop = this.virtualizer._didMount();
    this.virtualizer._willUpdate();
    this.host.requestUpdate();
  }

  /** Brings a row into sight. */
  reveal(index: number) {
    this.virtualizer?.scrollToIndex(index, { align: 'auto' });
  }
}
