import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { desk } from '../desk.mjs';
import { ROOT } from '../server.mjs';

const FOLDER = join(ROOT, 'bundles/org.postil.web.ui/src/main/i18n');
const ENGLISH = JSON.parse(readFileSync(join(FOLDER, 'en.json'), 'utf8'));
const ARTICLE = {
  id: 'lisbon',
  text: 'Ada Lindqvist of Northwind Bank met Omar Haddad in Lisbon on Monday.\n',
  spans: [
    { type: 'entity', label: 'PER', start: 0, end: 13 },
    { type: 'entity', label: 'ORG', start: 17, end: 31 },
    { type: 'entity', label: 'LOC', start: 51, end: 57 },
  ],
};

const PLAIN = 'abcdefghijklmnoprstuvwyz';
const ODD = 'ȧƀƈḓḗƒɠħīĵķŀḿƞǿƥřşŧŭṽẇẏẑ';

/** A sentence as no language says it, a third longer: what still reads as English was not wrapped. */
function strange(said) {
  if (typeof said === 'object') {
    return Object.fromEntries(Object.entries(said).map(([form, text]) => [form, strange(text)]));
  }
  const odd = (text) =>
    text
      .replace(/[aeiou]/gi, '$&$&')
      .replace(/[a-z]/g, (letter) => ODD[PLAIN.indexOf(letter)] ?? letter)
      .replace(/[A-Z]/g, (letter) => {
        const odd = ODD[PLAIN.indexOf(letter.toLowerCase())];
        return odd?.toUpperCase() ?? letter;
      });
  return `⟦${said.split(/(\{\d\})/).map((part, at) => (at % 2 ? part : odd(part))).join('')}⟧`;
}

const STRANGE = Object.fromEntries(Object.entries(ENGLISH).map(([key, said]) => [key, strange(said)]));

/** What the page says for a sentence without a number. */
function saying(key, ...values) {
  return STRANGE[key].replace(/\{(\d)\}/g, (_, at) => values[Number(at)]);
}

/** Speaks a language whose sentences only the test has. */
async function speakStrangely(context) {
  await context.addInitScript(() => localStorage.setItem('postil-language', 'en-XA'));
  await context.route('**/i18n/en-XA.json', (route) => route.fulfill({ json: STRANGE }));
}

/** Words that are data, whatever the language: names of articles, labels, annotators, formats. */
async function data(first) {
  // Words of the article, of the keyboard, and the one that leads home.
  const found = new Set([...ARTICLE.text.split(/\P{L}+/u), 'Alt', 'Language']);
  const gather = (value, name = '') => {
    if (typeof value === 'string' && !/^(state|status|action|kind|creationTimeBasis)$/.test(name)) {
      found.add(value);
    } else if (value && typeof value === 'object') {
      Object.entries(value).forEach(([key, each]) => gather(each, Array.isArray(value) ? name : key));
    }
  };
  for (const path of [
    'session',
    'corpora',
    'corpora/desk/documents',
    'corpora/desk/tagset',
    'corpora/desk/document?id=lisbon',
    'corpora/desk/spans?document=lisbon&current=true',
    'jobs',
    'annotators',
    'plugins',
    'pipelines',
    'formats',
  ]) {
    gather(await first.ask(`/api/${path}`));
  }
  found.delete('');
  return [...found].sort((one, other) => other.length - one.length);
}

/** Texts and names in sight that are neither said strangely nor data. */
async function english(first, names) {
  const found = await first.page.evaluate((known) => {
    const texts = [];
    const look = (text, where) => {
      let rest = text;
      for (let before; before !== rest; ) {
        before = rest;
        rest = rest.replace(/⟦[^⟦⟧]*⟧/g, ' ');
      }
      // A name counts only as a whole: “en” must not hide half of an English sentence.
      const isLetter = (sign) => /\p{L}/u.test(sign ?? '');
      for (const name of known) {
        for (let at; (at = rest.indexOf(name, (at ?? -1) + 1)) >= 0; ) {
          if (isLetter(rest[at - 1]) || isLetter(rest[at + name.length])) {
            continue;
          }
          rest = `${rest.slice(0, at)} ${rest.slice(at + name.length)}`;
        }
      }
      // No letter of a strange sentence is one of ours, wherever markup cuts it.
      if (/[a-z]{3}/i.test(rest)) {
        texts.push(`${where}: ${text.trim()}`);
      }
    };
    const skipped = '.cm-content, kbd, code, mark, .brand, .chip, noscript, script, svg, option[value=postil]';
    for (const element of document.body.querySelectorAll('*')) {
      if (element.closest(skipped) || !element.checkVisibility({ visibilityProperty: true })) {
        continue;
      }
      const where = `${element.closest('.view')?.dataset.view ?? ''} ${element.tagName.toLowerCase()}`;
      for (const name of ['aria-label', 'aria-roledescription', 'title', 'placeholder']) {
        look(element.getAttribute(name) ?? '', `${where} ${name}`);
      }
      for (const node of element.childNodes) {
        if (node.nodeType === Node.TEXT_NODE) {
          look(node.data, where);
        }
      }
    }
    return texts;
  }, names);
  return [...new Set(found)];
}

/** Buttons and headings that do not fit where they stand, and cannot be scrolled to. */
async function cut(first) {
  return first.page.evaluate(() =>
    [...document.querySelectorAll('button, th, h2, h3, legend, label')]
      .filter((each) => each.checkVisibility({ visibilityProperty: true }))
      .filter((each) => {
        let right = innerWidth;
        for (let box = each.parentElement; box; box = box.parentElement) {
          const style = getComputedStyle(box);
          if (/auto|scroll/.test(style.overflowX)) {
            return false;
          }
          if (/hidden|clip/.test(style.overflowX)) {
            right = Math.min(right, box.getBoundingClientRect().right);
          }
        }
        return each.getBoundingClientRect().right > right + 2;
      })
      .map((each) => `${each.closest('.view')?.dataset.view ?? ''}: ${each.textContent.trim()}`),
  );
}

export const cases = {
  async 'a browser that prefers German gets it, and another choice is kept for every window'(tools) {
    const { first, server } = await desk(tools, [ARTICLE], { locale: 'de-DE' });
    const { page } = first;
    const language = (shown) => shown.getAttribute('html', 'lang');
    assert.equal(await language(page), 'de');
    await page.getByRole('button', { name: 'Vergleichen', exact: true }).click();
    await page.waitForSelector('[data-view=compare-scores] caption');
    if (process.env.POSTIL_PICTURES) {
      await page.waitForTimeout(500);
      await page.screenshot({ path: join(process.env.POSTIL_PICTURES, 'de-compare.png') });
    }
    // The command is found by its English name too.
    await first.command('Language');
    await page.keyboard.type('English');
    await page.waitForFunction(
      () => document.querySelector('.picker [aria-selected="true"]')?.textContent.includes('English'),
    );
    await Promise.all([page.waitForEvent('load'), first.press('Enter')]);
    await page.getByRole('button', { name: 'Compare', exact: true }).waitFor();
    assert.equal(await language(page), 'en');
    const later = await tools.browser.newContext({ locale: 'de-DE' });
    tools.later(() => later.close());
    const second = await later.newPage();
    await second.goto(server.address);
    await second.getByRole('button', { name: 'Compare', exact: true }).waitFor();
    assert.equal(await language(second), 'en');
    assert.deepEqual(first.errors, []);
  },

  async 'every view can be read in another language, whose words are longer'(tools) {
    const { first } = await desk(tools, [ARTICLE], { prepare: speakStrangely });
    const { page } = first;
    // Titles of jobs are data too: all must be there.
    await first.until(async () => {
      const { jobs } = await first.ask('/api/jobs');
      return jobs.length > 1 && jobs.every((job) => job.state === 'done');
    }, 'the end of import and run');
    const names = await data(first);
    const faults = [];
    const look = async (shown, thoroughly = false) => {
      faults.push(...(await english(first, names)).map((text) => `${shown}: English: ${text}`));
      faults.push(...(await cut(first)).map((text) => `${shown}: cut off: ${text}`));
      if (thoroughly) {
        faults.push(...(await first.faults(shown)));
      }
      if (process.env.POSTIL_PICTURES) {
        await page.screenshot({ path: join(process.env.POSTIL_PICTURES, `${shown}.png`) });
      }
    };
    assert.equal(await page.getAttribute('html', 'lang'), 'en-XA');
    await page.waitForSelector('mark');
    await first.press('n');
    await look('span');
    await first.press('?');
    await page.waitForSelector('dialog.keys[open]');
    await look('keys');
    await first.press('Escape', 'Control+k');
    await page.waitForSelector('dialog.picker[open]');
    await look('palette');
    await first.press('Escape');
    const perspectives = page.locator('header.top nav button');
    for (let at = 0; at < (await perspectives.count()); at++) {
      await perspectives.nth(at).click();
      await page.waitForTimeout(500);
      await look(`perspective-${at}`, true);
    }
    for (const view of ['Import', 'Export', 'Bin']) {
      await first.command(saying('Show the view {0}', saying(view)));
      await page.getByRole('region', { name: saying(view) }).first().waitFor();
      await look(view);
    }
    await first.press('Control+Shift+F');
    await page.waitForSelector('#search-query:focus');
    await look('search');
    assert.deepEqual([...new Set(faults)], []);
    assert.deepEqual(first.errors, []);
  },
};
