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
  const said = new Set<string>();
  return sight.spans.filter((span) => {
    if (!isShown(span, sight)) {
      return false;
    }
    if (dull.some(({ begin, end }) => begin <= span.begin && span.end <= end)) {
      return false;
    }
    const what = [span.type, span.label, span.begin, span.end, span.state === 'rejected']
      .concat(JUDGED.map((name) => String(span.features?.[name] ?? '')))
      .join('\n');
    return !said.has(what) && said.add(what) !== undefined;
  });
}
