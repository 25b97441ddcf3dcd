import type { NewDecision, Span } from '../api/client';
import { wordLeft, wordRight } from '../article/words';
import type { Desk } from '../model/desk';
import { digits, isOpen, key, name, title, type Tag } from '../model/labels';
import { t } from '../model/language';
import type { Command, Workbench } from '../shell/feature';
import type { Shell } from '../shell/workbench';
import { chooseLabel, remember } from './choose-label';
import { giveLabel } from './give-label';
import { linkCommands } from './link-commands';

const within = 'article';

/** What can be done with a span or a marked stretch of text. */
export function spanCommands(workbench: Workbench): Command[] {
  return [
    ...judging(workbench.desk),
    ...labelling(workbench as Shell),
    ...bounds(workbench.desk),
    ...linkCommands(workbench as Shell),
  ];
}

/** Runs an action on the selected span, or says how to select one. */
export function onSpan(desk: Desk, action: (span: Span) => void) {
  return () => {
    const span = desk.selectedSpan;
    if (span) {
      action(span);
    } else {
      desk.say(t`No span is selected: N selects the next one`);
    }
  };
}

function judging(desk: Desk): Command[] {
  const group = t`Judge`;
  const text = () => desk.state.article?.text ?? '';
  const decide = (action: 'accept' | 'reject', past: string) =>
    onSpan(desk, (span) => {
      const last = span.state === 'added' && action === 'reject' ? t`Deleted` : past;
      const done = action === 'accept' && !isOpen(span) && span.state !== 'rejected';
      desk.step(1, true);
      if (!done) {
        desk.decide([{ action, span: span.id }], `${last} ${title(span, text())}`);
      }
    });
  return [
    { id: 'span:next', label: t`Next span`, group, keys: ['N'], within, run: () => desk.step(1) },
    {
      id: 'span:previous',
      label: t`Previous span`,
      group,
      keys: ['P'],
      within,
      run: () => desk.step(-1),
    },
    {
      id: 'span:next-open',
      label: t`Next suggestion that nobody has judged`,
      group,
      keys: ['Shift N'],
      within,
      run: () => desk.step(1, true),
    },
    {
      id: 'span:previous-open',
      label: t`Previous suggestion that nobody has judged`,
      group,
      keys: ['Shift P'],
      within,
      run: () => desk.step(-1, true),
    },
    {
      id: 'span:accept',
      label: t`Accept the span`,
      group,
      keys: ['A'],
      within,
      run: decide('accept', t`Accepted`),
    },
    {
      id: 'span:reject',
      label: t`Reject the suggestion, or delete your own span`,
      group,
      keys: ['X', 'Delete'],
      within,
      run: decide('reject', t`Rejected`),
    },
    {
      id: 'span:reset',
      label: t`Take the decision on the span back`,
      group,
      keys: ['Backspace'],
      within,
      run: onSpan(desk, (span) => {
        if (isOpen(span)) {
          desk.say(t`Nobody has decided on this span yet`);
        } else {
          desk.decide([{ action: 'reset', span: span.id }], t`Taken back: ${title(span, text())}`);
        }
      }),
    },
    ...all(desk, 'accept', t`Accept all suggestions with this label`, t`Accepted`, ['Shift A']),
    ...all(desk, 'reject', t`Reject all suggestions with this label`, t`Rejected`, ['Shift X']),
  ];
}

function all(
  desk: Desk,
  action: 'accept' | 'reject',
  label: string,
  past: string,
  keys: string[],
): Command[] {
  return [
    {
      id: `span:${action}-label`,
      label,
      group: t`Judge`,
      keys,
      within,
      run: onSpan(desk, (span) => {
        const same = desk.judged.filter((each) => key(each) === key(span) && isOpen(each));
        const decisions: NewDecision[] = same.map((each) => ({ action, span: each.id }));
        desk.decide(decisions, t`${past} ${same.length} × ${name(span)}; U takes all back`);
      }),
    },
  ];
}

function labelling(shell: Shell): Command[] {
  const { desk } = shell;
  const group = t`Label`;
  const tagOf = (digit: number) =>
    digits(desk.state.types, shell.preferences.get<Tag[]>('digits'))[digit - 1];
  return [
    ...Array.from({ length: 9 }, (_, index) => ({
      id: `label:${index + 1}`,
      label: t`Give label ${index + 1} of the list of labels`,
      group,
      keys: [`${index + 1}`],
      within,
      run() {
        const tag = tagOf(index + 1);
        if (tag) {
          giveLabel(desk, tag);
          remember(shell, tag);
        } else {
          desk.say(t`No label is on the key ${index + 1}: choose some in the view Labels`);
        }
      },
    })),
    {
      id: 'mark:right',
      label: t`Mark the word at the caret, then one more on the right`,
      group,
      keys: ['W'],
      within,
      run: () => void desk.dispatchEvent(new Event('mark-right')),
    },
    {
      id: 'mark:left',
      label: t`One word more on the left`,
      group,
      keys: ['Shift W'],
      within,
      run: () => void desk.dispatchEvent(new Event('mark-left')),
    },
    {
      id: 'label:choose',
      label: t`Choose a label by typing`,
      group,
      keys: ['L'],
      within,
      run: () => shell.ask(chooseLabel(shell)),
    },
  ];
}

const EDGES = [
  [
    'begin',
    -1,
    t`Begin of the span a word to the left`,
    t`Begin of the span a character to the left`,
    '[',
    'Alt [',
  ],
  [
    'begin',
    1,
    t`Begin of the span a word to the right`,
    t`Begin of the span a character to the right`,
    'Shift {',
    'Alt Shift {',
  ],
  [
    'end',
    1,
    t`End of the span a word to the right`,
    t`End of the span a character to the right`,
    ']',
    'Alt ]',
  ],
  [
    'end',
    -1,
    t`End of the span a word to the left`,
    t`End of the span a character to the left`,
    'Shift }',
    'Alt Shift }',
  ],
] as const;

function bounds(desk: Desk): Command[] {
  const group = t`Bounds`;
  const move = (edge: 'begin' | 'end', place: (text: string, at: number) => number) =>
    onSpan(desk, (span) => {
      const text = desk.state.article?.text ?? '';
      const now = { begin: span.begin, end: span.end };
      now[edge] = Math.max(0, Math.min(text.length, place(text, now[edge])));
      if (now.begin < now.end && now[edge] !== span[edge]) {
        const covered = text.slice(now.begin, now.end);
        desk.decide([{ action: 'correct', span: span.id, ...now }], t`Now “${covered}”`);
      }
    });
  return EDGES.flatMap(([edge, by, words, characters, word, character]) => [
    {
      id: `bounds:${edge}${by}`,
      label: words,
      group,
      keys: [word],
      within,
      run: move(edge, (text, at) =>
        by < 0 ? wordLeft(text, at, edge === 'end') : wordRight(text, at, edge === 'begin'),
      ),
    },
    {
      id: `bounds:${edge}${by}-character`,
      label: characters,
      group,
      keys: [character],
      within,
      run: move(edge, (text, at) => at + by * (isPair(text, by < 0 ? at - 2 : at) ? 2 : 1)),
    },
  ]);
}

function isPair(text: string, at: number) {
  return (text.codePointAt(at) ?? 0) > 0xffff;
}
