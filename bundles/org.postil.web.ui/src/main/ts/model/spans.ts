import type { DecisionList, DocumentLabel, NewDecision, Note, Span, SpanList } from '../api/client';
import { provisionalId, type Task } from './outbox';

/** What machines and people say of the open article. */
export interface ArticleState {
  spans: Span[];
  by: Map<string, string>;
  labels: DocumentLabel[];
  notes: Note[];
  etag: string;
  selected?: string | undefined;
}

const inOrder = (a: Span, b: Span) => a.begin - b.begin || b.end - a.end;

/** Reads what the server lists. */
export function read(list: SpanList): ArticleState {
  const by = new Map<string, string>();
  const spans: Span[] = [];
  for (const layer of list.layers) {
    for (const span of layer.spans) {
      by.set(span.id, layer.by);
      spans.push(span);
    }
  }
  spans.sort(inOrder);
  return {
    spans,
    by,
    labels: list.labels ?? [],
    notes: list.notes ?? [],
    etag: list.decisions ?? '*',
  };
}

/** What an article will look like when the server has carried a task out. Undo cannot be foreseen. */
export function foresee<S extends ArticleState>(state: S, task: Task, person: string): S {
  let now = state;
  task.decisions.forEach((decision, index) => {
    now = foreseeOne(now, decision, provisionalId(task, index), person);
  });
  return now;
}

function foreseeOne<S extends ArticleState>(
  state: S,
  decision: NewDecision,
  id: string,
  person: string,
): S {
  switch (decision.action) {
    case 'accept':
      return changed(state, decision.span, (span) => ({
        ...span,
        state: span.state === 'suggested' || span.state === 'rejected' ? 'accepted' : span.state,
        carried: false,
        person,
      }));
    case 'reject':
      return rejected(state, decision.span, person);
    case 'keep':
      return changed(state, decision.span, (span) => ({ ...span, carried: false }));
    case 'correct':
      return corrected(state, decision, id, person);
    case 'add': {
      const { begin, end, type, label } = decision;
      return added(state, {
        id,
        begin,
        end,
        type,
        ...(label ? { label } : {}),
        features: features(decision.features),
        state: 'added',
        person,
      });
    }
    case 'label':
      return {
        ...state,
        labels: labelled(state.labels, decision.label, decision.set ?? true, person),
      };
    case 'note':
      return { ...state, notes: [...state.notes, noted(decision, id, person)] };
    default:
      return state;
  }
}

function rejected<S extends ArticleState>(state: S, id: string, person: string): S {
  const span = state.spans.find((each) => each.id === id);
  return span?.state === 'added'
    ? { ...state, spans: state.spans.filter((each) => each !== span) }
    : changed(state, id, (each) => ({ ...each, state: 'rejected', person }));
}

function corrected<S extends ArticleState>(
  state: S,
  decision: Extract<NewDecision, { action: 'correct' }>,
  id: string,
  person: string,
): S {
  const span = state.spans.find((each) => each.id === decision.span);
  if (!span) {
    return state;
  }
  const own = span.state === 'added' || span.state === 'corrected';
  const made: Span = {
    ...span,
    id,
    begin: decision.begin ?? span.begin,
    end: decision.end ?? span.end,
    ...(decision.label === undefined ? {} : { label: decision.label }),
    features: { ...span.features, ...features(decision.features) },
    state: span.state === 'added' ? 'added' : 'corrected',
    person,
    ...(own ? {} : { replaces: span.id }),
  };
  const rest: S = own
    ? { ...state, spans: state.spans.filter((each) => each !== span) }
    : changed(state, span.id, (each) => ({ ...each, state: 'rejected' }));
  return added(rest, made, state.selected === span.id);
}

function added<S extends ArticleState>(state: S, span: Span, select = true): S {
  const by = new Map(state.by).set(span.id, 'people');
  const spans = [...state.spans, span].sort(inOrder);
  return { ...state, spans, by, ...(select ? { selected: span.id } : {}) };
}

function changed<S extends ArticleState>(state: S, id: string, change: (span: Span) => Span): S {
  return { ...state, spans: state.spans.map((span) => (span.id === id ? change(span) : span)) };
}

function features(given: Record<string, string | number | boolean | null> | undefined) {
  return Object.fromEntries(
    Object.entries(given ?? {}).flatMap(([name, value]) => (value === null ? [] : [[name, value]])),
  );
}

function labelled(labels: DocumentLabel[], label: string, set: boolean, by: string) {
  const others = labels.filter((each) => each.label !== label);
  const known = labels.find((each) => each.label === label);
  if (!set) {
    return known && !known.id.startsWith('decisions:')
      ? [...others, { ...known, state: 'rejected' as const }]
      : others;
  }
  return [
    ...others,
    known
      ? { ...known, state: 'accepted' as const }
      : { id: `decisions:${label}`, label, by, state: 'added' as const },
  ];
}

function noted(note: Extract<NewDecision, { action: 'note' }>, id: string, person: string): Note {
  return {
    decision: id,
    text: note.text,
    person,
    at: new Date().toISOString(),
    ...(note.span ? { span: note.span } : {}),
  };
}

/** What an article looks like after an answer of the server, which names what changed. */
export function patch<S extends ArticleState>(state: S, answer: DecisionList, task: Task): S {
  const drafts = `draft:${task.key}:`;
  const now = new Map((answer.spans ?? []).map((span) => [span.id, span]));
  const gone = new Set(answer.gone ?? []);
  const by = new Map(state.by);
  const spans = state.spans.flatMap((span) => {
    const fresh = now.get(span.id);
    now.delete(span.id);
    return span.id.startsWith(drafts) || gone.has(span.id) ? [] : [fresh ?? span];
  });
  now.forEach((span) => {
    by.set(span.id, by.get(span.id) ?? 'people');
    spans.push(span);
  });
  spans.sort(inOrder);
  const lost = state.selected?.startsWith(drafts) || gone.has(state.selected ?? '');
  const own = answer.spans?.find((span) => span.id.startsWith('decisions:'));
  return {
    ...state,
    spans,
    by,
    etag: answer.etag,
    ...(answer.labels ? { labels: answer.labels } : {}),
    ...(answer.notes ? { notes: answer.notes } : {}),
    ...(lost ? { selected: own?.id } : {}),
  };
}
