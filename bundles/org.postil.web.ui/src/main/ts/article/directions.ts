import { RangeSetBuilder } from '@codemirror/state';
import {
  Decoration,
  ViewPlugin,
  type DecorationSet,
  type EditorView,
  type ViewUpdate,
} from '@codemirror/view';

const line = Decoration.line({ attributes: { dir: 'auto' } });

/** Each line in sight runs in the direction of its own script. */
export const directions = ViewPlugin.fromClass(
  class {
    decorations: DecorationSet;

    constructor(view: EditorView) {
      this.decorations = lines(view);
    }

    update(update: ViewUpdate) {
      if (update.docChanged || update.viewportChanged) {
        this.decorations = lines(update.view);
      }
    }
  },
  { decorations: (plugin) => plugin.decorations },
);

function lines(view: EditorView) {
  const builder = new RangeSetBuilder<Decoration>();
  for (const { from, to } of view.visibleRanges) {
    for (let at = from; at <= to;) {
      const here = view.state.doc.lineAt(at);
      builder.add(here.from, here.from, line);
      at = here.to + 1;
    }
  }
  return builder.finish();
}
