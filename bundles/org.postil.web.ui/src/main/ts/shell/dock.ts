import { MessageLoop } from '@lumino/messaging';
import { DockPanel, Widget } from '@lumino/widgets';
import { html, render, type LitElement } from 'lit';
import { t } from '../model/language';
import type { Area, ViewKind, Workbench } from './feature';

type Layout = DockPanel.ILayoutConfig['main'];

/** An arrangement as it is kept: Lumino's, with names instead of widgets. */
type Kept =
  | { type: 'tab-area'; widgets: string[]; currentIndex: number }
  | {
      type: 'split-area';
      orientation: 'horizontal' | 'vertical';
      children: Kept[];
      sizes: number[];
    };

/** The dock: views that people drag to where they want them. */
export class Dock {
  private readonly panel = new DockPanel({ spacing: 1 });
  private readonly widgets = new Map<string, Widget>();

  constructor(
    private readonly workbench: Workbench,
    private readonly kinds: Map<string, ViewKind>,
    moved: () => void,
  ) {
    this.panel.id = 'dock';
    this.panel.layoutModified.connect(moved);
  }

  attach(host: HTMLElement) {
    Widget.attach(this.panel, host);
    // Lumino measures only when told to, and the status line takes its place late.
    new ResizeObserver(() =>
      MessageLoop.sendMessage(this.panel, Widget.ResizeMessage.UnknownSize),
    ).observe(host);
  }

  arrange(area: Area | Kept) {
    this.panel.restoreLayout({ main: this.laidOut(area) ?? null });
  }

  keep(): Kept | undefined {
    return kept(this.panel.saveLayout().main);
  }

  /** Brings a view to the front; it comes beside the others if it is not there. */
  show(id: string) {
    const widget = this.widget(id);
    if (!widget) {
      return;
    }
    if (!widget.isAttached) {
      this.panel.addWidget(widget, { mode: 'split-right' });
    }
    this.panel.activateWidget(widget);
    focusIn(widget.node);
  }

  isShown(id: string) {
    return this.widgets.get(id)?.isVisible ?? false;
  }

  /** Forgets a view that is no more. */
  drop(id: string) {
    this.widgets.get(id)?.dispose();
    this.widgets.delete(id);
  }

  private laidOut(area: Area | Kept): Layout | undefined {
    if (Array.isArray(area) || ('type' in area && area.type === 'tab-area')) {
      const names = Array.isArray(area) ? area : area.widgets;
      const widgets = names.flatMap((name) => this.widget(name) ?? []);
      const currentIndex = Array.isArray(area) ? 0 : Math.max(0, area.currentIndex);
      return widgets.length
        ? { type: 'tab-area', widgets, currentIndex: Math.min(currentIndex, widgets.length - 1) }
        : undefined;
    }
    const parts: (Area | Kept)[] = 'parts' in area ? area.parts : area.children;
    const orientation =
      'parts' in area ? (area.split === 'row' ? 'horizontal' : 'vertical') : area.orientation;
    const children: NonNullable<Layout>[] = [];
    const sizes: number[] = [];
    parts.forEach((part, index) => {
      const child = this.laidOut(part);
      if (child) {
        children.push(child);
        sizes.push(area.sizes[index] ?? 0.3);
      }
    });
    return children.length > 1 ? { type: 'split-area', orientation, children, sizes } : children[0];
  }

  private widget(id: string): Widget | undefined {
    const kind = this.kinds.get(id);
    const known = this.widgets.get(id);
    if (!kind || known) {
      return known;
    }
    const node = document.createElement('div');
    node.className = 'view';
    node.dataset['view'] = id;
    node.tabIndex = -1;
    const widget = new Place(node, () => this.fill(node, kind));
    widget.id = `view-${id}`;
    widget.title.label = kind.title;
    widget.title.caption = kind.title;
    widget.title.closable = true;
    widget.addClass('panel');
    widget.node.setAttribute('role', 'region');
    widget.node.setAttribute('aria-label', kind.title);
    this.widgets.set(id, widget);
    return widget;
  }

  private async fill(node: HTMLElement, kind: ViewKind) {
    try {
      const view = await kind.create(this.workbench);
      node.append(view);
      await (view as Partial<LitElement>).updateComplete;
      // Who asked for the view before it was there gets the keys to it now.
      if (document.activeElement === node) {
        focusIn(node);
      }
    } catch (error) {
      render(
        html`<p class="empty" role="alert">
          ${t`The view “${kind.title}” could not be shown: ${String(error)} The rest of the workbench goes on.`}
        </p>`,
        node,
      );
    }
  }
}

/** Where a view is: the view is made when it is first in sight, so that tabs behind others cost nothing. */
class Place extends Widget {
  private filled = false;

  constructor(
    node: HTMLElement,
    private readonly fill: () => Promise<void>,
  ) {
    super({ node });
  }

  protected override onAfterAttach() {
    this.fillOnce();
  }

  protected override onAfterShow() {
    this.fillOnce();
  }

  private fillOnce() {
    if (this.isVisible && !this.filled) {
      this.filled = true;
      void this.fill();
    }
  }
}

/** Gives the keys to the part of a view that wants them, or to the view itself. */
function focusIn(node: HTMLElement) {
  const wanted =
    node.querySelector<HTMLElement>('[data-focus]') ??
    node.querySelector<HTMLElement>('.cm-content, [tabindex="0"], input, button');
  (wanted ?? node).focus();
}

function kept(layout: Layout | undefined): Kept | undefined {
  if (!layout) {
    return undefined;
  }
  return layout.type === 'tab-area'
    ? {
        type: 'tab-area',
        widgets: layout.widgets.map((widget) => widget.id.replace('view-', '')),
        currentIndex: layout.currentIndex,
      }
    : {
        type: 'split-area',
        orientation: layout.orientation,
        children: layout.children.flatMap((child) => kept(child) ?? []),
        sizes: layout.sizes,
      };
}
