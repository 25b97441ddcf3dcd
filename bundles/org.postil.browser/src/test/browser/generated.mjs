// Documents made up for measuring: many small ones, and a large one.

const LABELS = ['PER', 'ORG', 'LOC', 'MISC'];

/** 200 KB of small words that no annotator marks, with 5,000 overlapping spans. */
export function large() {
  const words = ['the', 'boat', 'went', 'over', 'some', 'water', 'and', 'came', 'back', 'again'];
  let text = '';
  const spans = [];
  for (let i = 0; text.length < 200_000; i++) {
    const word = words[(i * 7 + (i >> 3)) % words.length];
    if (i % 8 === 3 && spans.length < 5000) {
      const label = LABELS[spans.length % 4];
      spans.push({ type: 'entity', label, start: text.length, end: text.length + word.length });
      if (spans.length % 5 === 0) {
        const start = Math.max(0, text.length - 12);
        spans.push({ type: 'imported.frame', label: 'part', start, end: text.length + word.length });
      }
    }
    text += word + (i % 90 === 89 ? '.\n\n' : i % 15 === 14 ? '. ' : ' ');
  }
  return { id: 'large', text, spans };
}

export const small = {
  id: 'a-small',
  text: 'the fox met a dog.\n',
  spans: [{ type: 'entity', label: 'PER', start: 4, end: 7 }],
};

const FIRST = ['Ada', 'Omar', 'Ingrid', 'Callum', 'Mei', 'Jürgen', 'Noor', 'Tomás'];
const LAST = ['Lindqvist', 'Haddad', 'Halvorsen', 'Reyes', 'Zhang', 'Müller', 'Rahman'];
const ORGS = ['Northwind Bank', 'Halvard Tidal', 'the Port Authority', 'Ghent Polytechnic', 'Coastwatch'];
const PLACES = ['Lisbon', 'Oslo', 'Ghent', 'Port Ellary', 'Marrakesh', 'Tampere'];
const VERBS = ['opens', 'delays', 'defends', 'rejects', 'funds', 'inspects'];
const THINGS = ['the barrage', 'a ferry line', 'its budget', 'the harbour tunnel', 'the fishing quota'];
const SOURCES = [
  'Northwire',
  'Port Ellary Gazette',
  'The Tidal Review',
  'Harbour & Coast',
  'Курьер порта',
  'صحيفة الميناء',
  'Donaudampfschifffahrtsgesellschaftsnachrichten',
];

/** An article of sixty words with three names; the same for the same number, and for no other. */
export function article(number) {
  let state = Math.imul(number + 1, 2654435761) >>> 0;
  const draw = (choices) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return choices[Math.floor((state / 2 ** 32) * choices.length)];
  };
  const person = `${draw(FIRST)} ${draw(LAST)}`;
  const org = draw(ORGS);
  const place = draw(PLACES);
  const title = `${org} ${draw(VERBS)} ${draw(THINGS)} in ${place}`;
  const day = String(1 + (number % 28)).padStart(2, '0');
  const month = String(1 + (Math.floor(number / 28) % 12)).padStart(2, '0');
  const text =
    `${title}\n\nReport ${number}. ${person} of ${org} said in ${place} that the work would take years. ` +
    'Critics doubt it, and the council praised its brave first step. '.repeat(4);
  const spans = [
    [person, 'PER'],
    [org, 'ORG'],
    [place, 'LOC'],
  ].map(([name, label]) => {
    const start = [...text.slice(0, text.indexOf(name))].length;
    return { type: 'entity', label, start, end: start + [...name].length };
  });
  const meta = { title, source: draw(SOURCES), dct: `20${10 + (number % 16)}-${month}-${day}` };
  return { id: `article-${String(number).padStart(6, '0')}`, text, meta, spans };
}
