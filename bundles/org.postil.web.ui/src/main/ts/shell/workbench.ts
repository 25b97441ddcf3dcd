import { MessageLoop } from '@lumino/messaging';
import { DockPanel, Widget } from '@lumino/widgets';
import { AnnotatorsView } from '../annotators/annotators-view';
import { ArticleView } from '../article/article-view';
import { DocumentsView } from '../documents/documents-view';
import { InspectorView } from '../inspector/inspector-view';
import type { Desk } from '../model/desk';
import { commands } from './commands';
import { listenForKeys } from './keys';
import { Palette, showKeys } from './palette';
import { StatusLine } from './status-line';

/** Puts an element of ours into a panel that can be moved. */
function panel(element: HTMLElement, id: string, label: string) {
  const widget = new Widget({ node: element });
  widget.id = id;
  widget.title.label = label;
  return widget;
}

/** Lays out the workbench: views in a dock, the status line below. */
export function layOut(desk: Desk) {
  const registry = commands(desk);
  const palette = new Palette(registry);
  registry.addCommand('shell:palette', { label: 'Find a command', execute: () => palette.open() });
  registry.addCommand('shell:keys', { label: 'Show all keys', execute: () => showKeys(registry) });
  registry.addKeyBinding({ command: 'shell:palette', keys: ['Accel K'], selector: 'body' });
  registry.addKeyBinding({ command: 'shell:keys', keys: ['?'], selector: 'body' });
  listenForKeys(registry);

  const dock = new DockPanel({ spacing: 1 });
  dock.id = 'dock';
  const documents = panel(new DocumentsView(desk), 'documents', 'Documents');
  const article = panel(new ArticleView(desk), 'article', 'Article');
  const inspector = panel(new InspectorView(desk, registry), 'inspector', 'Inspector');
  const annotators = panel(new AnnotatorsView(desk, registry), 'annotators', 'Annotators');
  dock.addWidget(article);
  dock.addWidget(documents, { mode: 'split-left', ref: article });
  dock.addWidget(inspector, { mode: 'split-right', ref: article });
  dock.addWidget(annotators, { mode: 'tab-after', ref: documents });
  dock.selectWidget(documents);
  dock.restoreLayout({ main: sized(dock.saveLayout().main) });

  const main = document.createElement('main');
  main.setAttribute('aria-label', 'Workbench');
  document.body.append(main, new StatusLine(desk), palette);
  Widget.attach(dock, main);
  // Lumino measures only when told to, and the status line takes its place late.
  new ResizeObserver(() => MessageLoop.sendMessage(dock, Widget.ResizeMessage.UnknownSize)).observe(
    main,
  );
}

/** The article is the largest thing on the screen. */
function sized(area: DockPanel.ILayoutConfig['main']): DockPanel.ILayoutConfig['main'] {
  return area?.type === 'split-area' ? { ...area, sizes: [0.22, 0.54, 0.24] } : area;
}
