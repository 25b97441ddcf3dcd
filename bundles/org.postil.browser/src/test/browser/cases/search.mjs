import assert from 'node:assert/strict';
import { desk } from '../desk.mjs';

/** Articles in which a file marks foxes; no annotator marks anything of the kind. */
const ARTICLES = Array.from({ length: 12 }, (_, i) => {
  const text = `on day ${i} the quick fox sleeps in barn ${i}.\n`;
  const start = text.indexOf('fox');
  return {
    id: `fox-${String(i).padStart(2, '0')}`,
    text,
    meta: { source: i % 3 ? 'the field' : 'the farm' },
    spans: [{ type: 'entity', label: i % 2 ? 'PER' : 'ORG', start, end: start + 3, text: 'fox' }],
  };
});

const WIDE = { corpus: 'foxes', viewport: { width: 1440, height: 900 } };

export const cases = {
  async 'a word is searched by keys alone, and a hit opens its article at the place'(tools) {
    const { first } = await desk(tools, ARTICLES, WIDE);
    const { page } = first;
    const view = page.locator('[data-view=search]');
    await first.press('Control+Shift+F');
    await page.waitForSelector('#search-query:focus');
    await view.getByText('people, by label').waitFor();
    assert.deepEqual(await first.faults('search before a query'), []);
    await page.keyboard.type('fox');
    await first.press('Enter');
    await view.getByText('12 hits in 12 articles').waitFor();
    await page.waitForSelector('.kwic:focus');

    // Aligned on what was found: every hit begins at the same place.
    const places = await view
      .locator('.hit mark')
      .evaluateAll((marks) => marks.map((mark) => Math.round(mark.getBoundingClientRect().left)));
    assert.ok(places.length >= 12);
    assert.equal(new Set(places).size, 1, `Hits begin at ${places}`);
    assert.deepEqual(await first.faults('search with hits'), []);

    await first.press('ArrowDown', 'ArrowDown', 'Enter');
    await page.waitForSelector('.cm-content:focus');
    assert.match(await page.locator('.cm-content').innerText(), /day 2 /);
    await first.until(async () => /fox/.test(await first.selected()), 'the hit is selected');
    await first.press('F4');
    await first.until(
      async () => /day 3 /.test(await page.locator('.cm-content').innerText()),
      'the next hit',
    );
    await first.press('Control+Shift+F');
    await page.waitForSelector('#search-query:focus');
    assert.equal(await page.locator('#search-query').inputValue(), 'fox');
    assert.deepEqual(first.errors, []);
  },

  async 'hits are filtered by source and by label'(tools) {
    const { first } = await desk(tools, ARTICLES, WIDE);
    const { page } = first;
    const view = page.locator('[data-view=search]');
    await first.press('Control+Shift+F');
    await page.waitForSelector('#search-query:focus');
    await page.keyboard.type('fox');
    await first.press('Enter');
    await view.getByText('12 hits in 12 articles').waitFor();
    await view.getByRole('button', { name: 'the farm' }).click();
    await view.getByText('4 hits in 4 articles').waitFor();
    await view.getByRole('button', { name: 'entity:PER' }).click();
    await view.getByText('those with entity:PER are shown').waitFor();
    await first.until(async () => (await view.locator('.hit').count()) === 2, 'two lines');
    await view.getByRole('button', { name: 'the farm', pressed: true }).click();
    await view.getByText('12 hits in 12 articles').waitFor();
    await first.until(async () => (await view.locator('.hit').count()) === 6, 'six lines');
    assert.deepEqual(first.errors, []);
  },

  async 'a query that cannot be read says where, and one without hits what to try'(tools) {
    const { first } = await desk(tools, ARTICLES, WIDE);
    const { page } = first;
    const view = page.locator('[data-view=search]');
    await first.press('Control+Shift+F');
    await page.waitForSelector('#search-query:focus');
    await page.keyboard.type('fox [PER');
    await first.press('Enter');
    const trouble = view.getByRole('alert');
    await trouble.waitFor();
    assert.match(await trouble.innerText(), /Cannot/);
    assert.equal(await page.locator('#search-query').getAttribute('aria-invalid'), 'true');
    assert.ok(await page.locator('#search-query').evaluate((field) => document.activeElement === field));
    assert.deepEqual(await first.faults('search with a fault'), []);
    await page.locator('#search-query').fill('unicorn');
    await first.press('Enter');
    await view.getByText('No article holds this').waitFor();
    await page.locator('#search-query').fill('');
    await first.press('Enter');
    await view.getByText('people, by label').waitFor();
    await page.locator('#search-query').fill('fox');
    await first.press('Enter');
    await view.getByText('12 hits').waitFor();
    assert.deepEqual(first.errors, []);
  },
};
