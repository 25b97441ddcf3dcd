// Collects the sentences of the workbench into src/main/i18n/en.json, from which translators start.
// With --check it changes nothing, and fails when that file is stale, when a template has a text
// that is not wrapped, or when a translation lacks a sentence or has one too many.
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import ts from 'typescript';

const SOURCES = 'src/main/ts';
const FOLDER = 'src/main/i18n';
const SPOKEN = /\s(aria-label|aria-description|aria-roledescription|title|placeholder|alt)="([^"]*)"/g;
/** Names, and what is typed or pressed as it stands. */
const PLAIN = [/<(kbd|code|pre|sup)\b.*?<\/\1>/gs, /\b(Postil|F1|zip|CSV|SVG|KB|MB)\b/g];

const sentences = new Map();
const faults = [];

/** The text of a template with `{0}`, `{1}` … in its gaps. */
function textOf(template, gap = (index) => `{${index}}`) {
  return ts.isNoSubstitutionTemplateLiteral(template)
    ? template.text
    : template.head.text +
        template.templateSpans.map((span, index) => gap(index) + span.literal.text).join('');
}

function keep(key, value, where) {
  if (sentences.has(key) && JSON.stringify(sentences.get(key)) !== JSON.stringify(value)) {
    faults.push(`${where}: “${key}” is said with and without a number; word one differently`);
  }
  sentences.set(key, value);
}

/** Letters that people would read untranslated: between tags, and in attributes that are spoken. */
function unwrapped(template) {
  const page = PLAIN.reduce((text, each) => text.replace(each, ' '), textOf(template, () => '\0'));
  const attributes = [...page.matchAll(SPOKEN)].map(([, , value]) => value);
  return [...page.replace(/<[^>]*>/g, '\n').split('\n'), ...attributes].find((text) =>
    /\p{L}{2}/u.test(text),
  );
}

function visit(node, where) {
  if (ts.isTaggedTemplateExpression(node)) {
    const tag = node.tag.getText();
    if (tag === 't' || tag === 'phrase') {
      const key = textOf(node.template);
      keep(key, key, where(node));
    } else if (tag === 'html') {
      const text = unwrapped(node.template);
      if (text) {
        faults.push(`${where(node)}: “${text.trim()}” is not wrapped in t\`…\``);
      }
    }
  } else if (ts.isCallExpression(node) && node.expression.getText() === 'plural') {
    const [, one, other] = node.arguments;
    if (one && other && ts.isStringLiteral(one) && ts.isStringLiteral(other)) {
      keep(other.text, { one: one.text, other: other.text }, where(node));
    } else {
      faults.push(`${where(node)}: plural() needs both sentences as they stand`);
    }
  }
  ts.forEachChild(node, (child) => visit(child, where));
}

const names = await readdir(SOURCES, { recursive: true });
for (const name of names.filter((each) => each.endsWith('.ts')).sort()) {
  const path = join(SOURCES, name);
  const text = await readFile(path, 'utf8');
  const source = ts.createSourceFile(path, text, ts.ScriptTarget.ES2022, true);
  const line = (node) => source.getLineAndCharacterOfPosition(node.getStart()).line + 1;
  visit(source, (node) => `${path}:${line(node)}`);
}

const english = Object.fromEntries([...sentences].sort(([a], [b]) => (a < b ? -1 : 1)));
const written = `${JSON.stringify(english, null, 2)}\n`;
if (!process.argv.includes('--check')) {
  await writeFile(join(FOLDER, 'en.json'), written);
} else if ((await readFile(join(FOLDER, 'en.json'), 'utf8').catch(() => '')) !== written) {
  faults.push(`${FOLDER}/en.json is stale: run \`npm run keys\``);
}

/** The gaps of a sentence, or of all its forms. */
const gaps = (said) => [...new Set(JSON.stringify(said).match(/\{\d\}/g))].sort().join();
for (const name of (await readdir(FOLDER)).filter((each) => each !== 'en.json').sort()) {
  const said = JSON.parse(await readFile(join(FOLDER, name), 'utf8'));
  const forms = new Intl.PluralRules(name.replace('.json', '')).resolvedOptions().pluralCategories;
  for (const [key, value] of Object.entries(english)) {
    const own = said[key];
    if (own === undefined) {
      faults.push(`${FOLDER}/${name}: “${key}” is not translated`);
    } else if (typeof own !== typeof value || (typeof own === 'object' && forms.some((form) => !own[form]))) {
      const wanted = typeof value === 'object' ? `an object with ${forms.join(', ')}` : 'a string';
      faults.push(`${FOLDER}/${name}: “${key}” must be ${wanted}`);
    } else if (gaps(own) !== gaps(value)) {
      faults.push(`${FOLDER}/${name}: “${key}” must have the gaps ${gaps(value) || 'none'}`);
    }
  }
  for (const key of Object.keys(said).filter((each) => !(each in english))) {
    faults.push(`${FOLDER}/${name}: “${key}” is said nowhere any more`);
  }
}

faults.forEach((fault) => console.error(fault));
process.exit(faults.length ? 1 : 0);
