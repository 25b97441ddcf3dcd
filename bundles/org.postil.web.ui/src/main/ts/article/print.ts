import { html, render } from 'lit';
import type { Article, Span } from '../api/client';
import type { Desk } from '../model/desk';
import { isOpen, key, look, name } from '../model/labels';
import { locale, t } from '../model/language';

/** Shows the whole article with its marks, flat, and prints it. */
export function printArticle(desk: Desk) {
  const { article } = desk.state;
  if (!article) {
    desk.say(t`Open an article first`);
    return;
  }
  document.querySelector('.sheet')?.remove();
  const sheet = document.createElement('article');
  sheet.className = 'sheet';
  sheet.dir = 'auto';
  const { source, creationTime } = article.metadata;
  const spans = desk.judged;
  render(
    html`<p class="facts">${[source ?? article.id, creationTime].filter(Boolean).join(' · ')}</p>
      ${parts(article).map(
        (part) =>
          html`<p class="zone ${part.kind}" dir="auto">
            ${pieces(article.text, part.begin, part.end, spans)}
          </p>`,
      )}
      ${legend(spans)} ${notes(desk)}`,
    sheet,
  );
  document.body.append(sheet);
  window.addEventListener('afterprint', () => sheet.remove(), { once: true });
  window.print();
}

/** What is printed as a paragraph each; the lines of an article that nobody divided. */
function parts({ text, zones }: Article) {
  const own = zones.filter((zone) => zone.kind !== 'boilerplate');
  return zones.length
    ? own
    : [...text.matchAll(/[^\n]+/g)].map((line) => ({
        kind: 'paragraph',
        begin: line.index,
        end: line.index + line[0].length,
      }));
}

/** Text in pieces that begin and end where a span does; each names the spans that end with it. */
function pieces(text: string, begin: number, end: number, spans: Span[]) {
  const inside = spans.filter((span) => span.begin < end && span.end > begin);
  const cuts = new Set([begin, end]);
  inside.forEach((span) => cuts.add(Math.max(begin, span.begin)).add(Math.min(end, span.end)));
  const places = [...cuts].sort((a, b) => a - b);
  return places.slice(0, -1).map((from, index) => {
    const to = places[index + 1] ?? end;
    const over = inside.filter((span) => span.begin <= from && span.end >= to);
    const inner = over.at(-1);
    const ending = over.filter((span) => span.end === to).map(name);
    const covered = text.slice(from, to);
    return inner
      ? html`<mark class="${marking(inner)}">${covered}</mark>${
            ending.length ? html`<sup>${ending.join(' ')}</sup>` : ''
          }`
      : covered;
  });
}

function marking(span: Span) {
  const { hue, pattern } = look(span);
  return `${hue} ${pattern} ${isOpen(span) ? 'suggested' : 'decided'}`;
}

/** What each mark means, with how many there are. */
function legend(spans: Span[]) {
  const groups = new Map<string, { span: Span; all: number; open: number }>();
  for (const span of spans) {
    const group = groups.get(key(span)) ?? { span, all: 0, open: 0 };
    group.all++;
    group.open += isOpen(span) ? 1 : 0;
    groups.set(key(span), group);
  }
  return groups.size === 0
    ? ''
    : html`<h2>${t`Marks`}</h2>
        <dl class="legend">
          ${[...groups.values()].map(({ span, all, open }) => {
            const { hue, pattern } = look(span);
            return html`<div>
              <dt><mark class="${hue} ${pattern} decided">${name(span)}</mark></dt>
              <dd>${open ? t`${all}, ${open} not judged` : all.toLocaleString(locale)}</dd>
            </div>`;
          })}
        </dl>
        <p class="facts">
          ${t`A filled mark was judged by a person; a thin one is a suggestion.`}
        </p>`;
}

function notes(desk: Desk) {
  const { notes, spans, article } = desk.state;
  return notes.length
    ? html`<h2>${t`Notes`}</h2>
        <ul>
          ${notes.map((note) => {
            const span = spans.find((each) => each.id === note.span);
            const about = span ? `“${article?.text.slice(span.begin, span.end) ?? ''}”: ` : '';
            return html`<li>${about}${note.text} (${note.person})</li>`;
          })}
        </ul>`
    : '';
}
