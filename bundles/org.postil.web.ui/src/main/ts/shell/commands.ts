import { CommandRegistry } from '@lumino/commands';
import type { Span } from '../api/client';
import type { Desk } from '../model/desk';
import { DIGITS, title } from '../model/labels';

/** Everything that people can do: palette, keys and buttons call these. */
export function commands(desk: Desk): CommandRegistry {
  const registry = new CommandRegistry();
  const onSpan = (action: (span: Span) => void) => () => {
    const span = desk.selectedSpan;
    if (span) {
      action(span);
    } else {
      desk.set({ message: 'No span is selected: press N for the next one' });
    }
  };
  const add = (id: string, label: string, keys: string[], execute: () => void) => {
    registry.addCommand(id, { label, execute });
    for (const key of keys) {
      registry.addKeyBinding({ command: id, keys: [key], selector: 'body' });
    }
  };
  const text = () => desk.state.article?.text ?? '';

  add('span:next', 'Next span', ['N'], () => desk.step(1));
  add('span:previous', 'Previous span', ['P'], () => desk.step(-1));
  add('span:next-open', 'Next suggestion that nobody has judged', ['Shift N'], () =>
    desk.step(1, true),
  );
  add(
    'span:accept',
    'Accept the span',
    ['A'],
    onSpan((span) => {
      void desk
        .decide([{ action: 'accept', span: span.id }], `Accepted ${title(span, text())}`)
        .then(() => desk.step(1, true));
    }),
  );
  add(
    'span:reject',
    'Reject the span',
    ['X', 'Delete'],
    onSpan((span) => {
      void desk
        .decide([{ action: 'reject', span: span.id }], `Rejected ${title(span, text())}`)
        .then(() => desk.step(1, true));
    }),
  );
  add(
    'span:accept-label',
    'Accept all spans with this label',
    ['Shift A'],
    onSpan((span) => {
      const same = desk.state.spans.filter(
        (each) =>
          each.type === span.type && each.label === span.label && each.state === 'suggested',
      );
      void desk.decide(
        same.map((each) => ({ action: 'accept' as const, span: each.id })),
        `Accepted ${same.length} × ${span.label ?? span.type}`,
      );
    }),
  );
  DIGITS.forEach((label, index) =>
    add(`span:label-${label}`, `Label as ${label}`, [`${index + 1}`], () => relabel(desk, label)),
  );
  for (const [key, edge, by] of [
    ['[', 'begin', -1],
    [']', 'end', 1],
    ['{', 'begin', 1],
    ['}', 'end', -1],
  ] as const) {
    add(
      `span:${edge}${by}`,
      `Move the ${edge} of the span by a character ${by > 0 ? 'right' : 'left'}`,
      [key],
      onSpan((span) => {
        const bounds = { begin: span.begin, end: span.end };
        bounds[edge] += by;
        if (bounds.begin < bounds.end && bounds.begin >= 0 && bounds.end <= text().length) {
          void desk.decide([{ action: 'correct', span: span.id, ...bounds }], 'Bounds moved');
        }
      }),
    );
  }
  add('article:done', 'Call the article done, and open the next', ['D'], () => {
    const { article, rows } = desk.state;
    void desk.decide([{ action: 'finish', done: true }], 'Article done').then(() => {
      const next = rows[rows.findIndex((row) => row.id === article?.id) + 1];
      if (next) {
        void desk.attempt(() => desk.openArticle(next.id));
      }
    });
  });
  add('article:next', 'Next article', ['J'], () => openBeside(desk, 1));
  add('article:previous', 'Previous article', ['K'], () => openBeside(desk, -1));
  add('edit:undo', 'Undo', ['U', 'Accel Z'], () => void desk.undo('undo'));
  add('edit:redo', 'Do again', ['R', 'Accel Shift Z'], () => void desk.undo('redo'));
  add('corpus:run', 'Run the pipeline over the corpus', [], () => void desk.run());
  return registry;
}

/** Gives the selected span another label, or makes a span of the selected text. */
function relabel(desk: Desk, label: string) {
  const span = desk.selectedSpan;
  const marked = window.getSelection()?.isCollapsed === false;
  if (marked) {
    desk.dispatchEvent(new CustomEvent('label-selection', { detail: label }));
  } else if (span?.type === 'entity') {
    void desk.decide([{ action: 'correct', span: span.id, label }], `Labelled ${label}`);
  }
}

function openBeside(desk: Desk, direction: 1 | -1) {
  const { article, rows } = desk.state;
  const beside = rows[rows.findIndex((row) => row.id === article?.id) + direction];
  if (beside) {
    void desk.attempt(() => desk.openArticle(beside.id));
  }
}
