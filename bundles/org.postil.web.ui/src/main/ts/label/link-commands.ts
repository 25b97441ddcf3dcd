import { t } from '../model/language';
import type { Command } from '../shell/feature';
import type { Choice } from '../shell/picker';
import type { Shell } from '../shell/workbench';
import { title } from '../model/labels';
import { onSpan } from './span-commands';

const within = 'article';
const group = t`Link`;

/**
 * Links by keys: `I` on the source, then to the target as to any span, then `I` again and what the
 * target is to the source: its speaker, its target, or a relation.
 */
export function linkCommands(shell: Shell): Command[] {
  const { desk } = shell;
  return [
    {
      id: 'link:start',
      label: t`Link the span to another: I here, then I on the other`,
      group,
      keys: ['I'],
      within,
      run: onSpan(desk, (span) => {
        const from = desk.state.linking;
        if (!from || from === span.id) {
          desk.set({
            linking: span.id,
            message: t`Go to the other span (N, P, or a click) and press I; Escape leaves it`,
          });
        } else {
          shell.ask(roles(shell, from, span.id));
        }
      }),
    },
    {
      id: 'link:leave',
      label: t`Leave the link, or unmark the text`,
      group,
      keys: ['Escape'],
      within,
      run: () => {
        desk.set({ linking: undefined, range: undefined, message: '' });
        shell.show('article');
      },
    },
  ];
}

function roles(shell: Shell, from: string, to: string) {
  const { desk } = shell;
  const { spans, types } = desk.state;
  const source = spans.find((span) => span.id === from);
  const features = types.find((each) => each.type === source?.type)?.features ?? [];
  const references = features.filter((feature) => feature.range.startsWith('reference'));
  const labels = types.find((each) => each.type === 'relation')?.labels ?? [];
  return {
    title: t`What is the second span to the first? Type a new relation, or choose`,
    none: t`Type the name of a relation.`,
    choices(typed: string): Choice[] {
      const label = typed.trim();
      const known = [
        ...references.map(({ name }) => ({ id: `feature ${name}`, text: name, hint: t`feature` })),
        ...labels.map((each) => ({ id: `relation ${each}`, text: each, hint: t`relation` })),
      ].filter((each) => each.text.toLowerCase().includes(label.toLowerCase()));
      return label && !labels.includes(label)
        ? [...known, { id: `relation ${label}`, text: label, hint: t`new relation` }]
        : known;
    },
    pick(choice: Choice) {
      desk.set({ linking: undefined });
      if (!source) {
        return;
      }
      const [kind, ...rest] = choice.id.split(' ');
      const name = rest.join(' ');
      const what = `${title(source, desk.state.article?.text ?? '')}: ${name}`;
      desk.decide(
        kind === 'feature'
          ? [{ action: 'correct', span: from, references: { [name]: [to] } }]
          : [
              {
                action: 'add',
                type: 'relation',
                begin: source.begin,
                end: source.end,
                label: name,
                references: { from: [from], to: [to] },
              },
            ],
        t`Linked ${what}`,
      );
      shell.show('article');
    },
  };
}
