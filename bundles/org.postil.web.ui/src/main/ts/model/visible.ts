import { boilerplate } from '../article/zones';
import type { Article, Span } from '../api/client';
import { isShown } from './labels';

/** What decides which spans are in sight. */
interface Sight {
  spans: Span[];
  hidden: Set<string>;
  showRejected: boolean;
  folded: boolean;
  article?: Article | undefined;
}

/** Features that are judged along with a span: spans that differ in them are two suggestions. */
const JUDGED = ['value', 'speakerName', 'targetName'];

/**
 * Spans that are in sight: not hidden, not folded away, and once when several layers say the same,
 * since a decision is about all of them.
 */
export function visible(sight: Sight): Span[] {
  const dull = sight.folded && sight.article ? boilerplate(sight.article) : [];
  // Spans stand in order, so that those of one place follow each other.
  let place: Span[] = [];
  return sight.spans.filter((span) => {
    if (!isShown(span, sight)) {
      return false;
    }
    if (dull.some(({ begin, end }) => begin <= span.begin && span.end <= end)) {
      return false;
    }
    if (place[0]?.begin !== span.begin || place[0].end !== span.end) {
      place = [span];
      return true;
    }
    return !place.some((other) => isSame(other, span)) && place.push(span) > 0;
  });
}

function isSame(one: Span, other: Span) {
  return (
    one.type === other.type &&
    (one.label ?? '') === (other.label ?? '') &&
    (one.state === 'rejected') === (other.state === 'rejected') &&
    JUDGED.every((name) => (one.features?.[name] ?? '') === (other.features?.[name] ?? ''))
  );
}
