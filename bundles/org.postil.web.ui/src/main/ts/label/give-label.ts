import type { Desk } from '../model/desk';
import { name, type Tag } from '../model/labels';
import { t } from '../model/language';

/** Gives the marked text a label, or the selected span another one. */
export function giveLabel(desk: Desk, tag: Tag) {
  const { range, article } = desk.state;
  const span = desk.selectedSpan;
  const { type, label } = tag;
  const there =
    range &&
    desk.judged.find(
      (each) => each.type === type && each.begin === range.begin && each.end === range.end,
    );
  const target = there ?? (range ? undefined : span);
  if (range && !there && article) {
    const text = article.text.slice(range.begin, range.end);
    const made = trimmed(text, range.begin);
    if (made.begin < made.end) {
      desk.set({ range: undefined });
      desk.decide(
        [{ action: 'add', type, ...made, ...(label ? { label } : {}) }],
        t`Added ${name(tag)} “${text.trim()}”`,
      );
    }
  } else if (target?.type === type) {
    const same = (target.label ?? '') === label;
    desk.decide(
      same
        ? [{ action: 'accept', span: target.id }]
        : [{ action: 'correct', span: target.id, label }],
      same ? t`Accepted as ${name(tag)}` : t`Labelled ${name(tag)}`,
    );
    desk.set({ range: undefined });
  } else if (target) {
    desk.decide(
      [{ action: 'add', type, begin: target.begin, end: target.end, ...(label ? { label } : {}) }],
      t`Added ${name(tag)} beside ${name(target)}`,
    );
  } else {
    desk.say(t`Mark some text first: Shift with an arrow, or W for the word at the caret`);
  }
}

function trimmed(text: string, begin: number) {
  const front = text.length - text.trimStart().length;
  return { begin: begin + front, end: begin + front + text.trim().length };
}
