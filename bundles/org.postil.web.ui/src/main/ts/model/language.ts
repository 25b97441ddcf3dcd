/** A sentence of another language, or its forms by number. `{0}` stands for the first value. */
type Sentence = string | Partial<Record<Intl.LDMLPluralRule, string>>;

/** Languages that there are sentences in besides English; `build.mjs` fills them in. */
declare const TRANSLATIONS: string[];
export const LANGUAGES = ['en', ...TRANSLATIONS];

const KEPT = 'postil-language';
const RIGHT_TO_LEFT = ['Adlm', 'Arab', 'Hebr', 'Nkoo', 'Rohg', 'Syrc', 'Thaa'];

const wanted = localStorage.getItem(KEPT) ?? preferred(navigator.languages);
const sentences = wanted === 'en' ? {} : await read(wanted);

/** The language that the workbench speaks, as BCP 47 names it. */
export const language = sentences ? wanted : 'en';
/** The same, with the region that the person's browser names: it decides how numbers look. */
export const locale = navigator.languages.find((each) => each.startsWith(language)) ?? language;

const numbers = new Intl.NumberFormat(locale);
const rules = new Intl.PluralRules(language);
const keys = new Map<TemplateStringsArray, string>();

document.documentElement.lang = language;
const { script = '' } = new Intl.Locale(language).maximize();
document.documentElement.dir = RIGHT_TO_LEFT.includes(script) ? 'rtl' : 'ltr';

/** Says a sentence in the person's language; the English one, if it was not translated. */
export function t(parts: TemplateStringsArray, ...values: unknown[]) {
  return phrase(parts, ...values).join('');
}

/** The same where values are parts of the page: gives what Lit renders. */
export function phrase(parts: TemplateStringsArray, ...values: unknown[]): unknown[] {
  const key = keys.get(parts) ?? parts.reduce((all, part, at) => `${all}{${at - 1}}${part}`);
  keys.set(parts, key);
  const said = sentences?.[key];
  return filled(typeof said === 'string' ? said : key, values);
}

/** Says how many there are: `{0}` is the number, `{1}` and so on are the values after it. */
export function plural(count: number, one: string, other: string, ...values: unknown[]) {
  const said = sentences?.[other];
  const forms = typeof said === 'object' ? said : { one, other };
  return filled(forms[rules.select(count)] ?? forms.other ?? other, [count, ...values]).join('');
}

/** A number with as many digits behind the point, or comma. */
export function decimal(value: number, digits: number) {
  const exact = { minimumFractionDigits: digits, maximumFractionDigits: digits };
  return value.toLocaleString(locale, exact);
}

/** Keeps the language that was chosen, and begins anew in it unless it is spoken already. */
export function speak(chosen: string | undefined) {
  if (chosen && chosen !== localStorage.getItem(KEPT)) {
    localStorage.setItem(KEPT, chosen);
    if (chosen !== language) {
      location.reload();
    }
  }
}

function filled(sentence: string, values: unknown[]) {
  return sentence.split(/\{(\d)\}/).map((part, at) => {
    const value = at % 2 ? values[Number(part)] : part;
    return typeof value === 'number' ? numbers.format(value) : value;
  });
}

function preferred(tags: readonly string[]) {
  const known = tags.flatMap((tag) => [tag, tag.split('-')[0] ?? tag]);
  return known.find((tag) => LANGUAGES.includes(tag)) ?? 'en';
}

async function read(name: string): Promise<Record<string, Sentence> | undefined> {
  const answer = await fetch(`/i18n/${encodeURIComponent(name)}.json`).catch(() => undefined);
  return answer?.ok ? answer.json() : undefined;
}
