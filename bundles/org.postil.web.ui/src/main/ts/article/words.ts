const WORD = /[\p{L}\p{M}\p{N}'’_-]+|[^\s\p{L}\p{M}\p{N}]/gu;

/** The word or sign at an offset; else the next one on the line, else the last before it. */
export function wordAt(text: string, at: number) {
  const end = text.slice(0, at).trimEnd().length;
  const from = text.lastIndexOf('\n', at <= end ? at - 1 : end - 1) + 1;
  const newline = text.indexOf('\n', at);
  const until = newline < 0 ? text.length : newline;
  let found: { begin: number; end: number } | undefined;
  for (const match of text.slice(from, until).matchAll(WORD)) {
    const begin = from + match.index;
    found = { begin, end: begin + match[0].length };
    if (at < found.end) {
      return found;
    }
  }
  return found;
}

/** The begin (or, for `ends`, the end) of the word before an offset. */
export function wordLeft(text: string, at: number, ends: boolean) {
  const from = Math.max(0, at - 400);
  let last = at;
  for (const match of text.slice(from, at).matchAll(WORD)) {
    const edge = from + match.index + (ends ? match[0].length : 0);
    if (edge < at) {
      last = edge;
    }
  }
  return last;
}

/** The end (or, for `begins`, the begin) of the word after an offset. */
export function wordRight(text: string, at: number, begins: boolean) {
  for (const match of text.slice(at, at + 400).matchAll(WORD)) {
    const edge = at + match.index + (begins ? 0 : match[0].length);
    if (edge > at) {
      return edge;
    }
  }
  return at;
}

/** How many words there are between white space. */
export function wordCount(text: string) {
  const word = /\S+/g;
  let count = 0;
  while (word.test(text)) {
    count++;
  }
  return count;
}
