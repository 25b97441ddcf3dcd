import assert from 'node:assert/strict';
import { desk } from '../desk.mjs';

/** Articles in which a file marks foxes; no annotator marks anything of the kind. */
const ARTICLES = ['PER', 'ORG', 'PER'].map((label, i) => {
  const text = `on day ${i} the quick fox sleeps in barn ${i}.\n`;
  const start = text.indexOf('fox');
  return {
    id: `fox-${i}`,
    text,
    spans: [{ type: 'entity', label, start, end: start + 3, text: 'fox' }],
  };
});

const labels = async (window, document) =>
  (await window.spans('foxes', document)).map((span) => span.label).join();

export const cases = {
  async 'a label is renamed in all articles by keys alone, merged, and both undone'(tools) {
    const { first } = await desk(tools, ARTICLES, { corpus: 'foxes' });
    const { page } = first;
    const legend = page.locator('[data-view=labels]');
    await legend.getByRole('button', { name: 'PER', exact: true }).waitFor();

    await first.command('Rename a label');
    await page.waitForSelector('.picker[aria-label^="Rename or merge"]');
    assert.deepEqual(await first.faults('which label'), []);
    await page.keyboard.type('PER');
    await first.press('Enter');
    await page.waitForSelector('.picker[aria-label^="A new name for PER"]');
    await page.keyboard.type('Animal');
    await first.press('Enter');
    await first.status('PER is called Animal now');
    await legend.getByRole('button', { name: 'Animal', exact: true }).waitFor();
    assert.equal(await labels(first, 'fox-0'), 'Animal');
    assert.equal(await labels(first, 'fox-2'), 'Animal');
    assert.deepEqual(await first.faults('labels after a rename'), []);

    await legend.getByRole('button', { name: 'Rename or merge…' }).click();
    await page.waitForSelector('.picker[aria-label^="Rename or merge"]');
    await page.keyboard.type('Animal');
    await first.press('Enter');
    await page.waitForSelector('.picker[aria-label^="A new name for Animal"]');
    await page.keyboard.type('ORG');
    await first.press('Enter');
    await first.status('Animal is part of ORG now');
    assert.equal(await labels(first, 'fox-0'), 'ORG');

    await first.command('Undo the last change of labels');
    await first.status('Undone: Animal is a label of its own again');
    await first.until(async () => (await labels(first, 'fox-0')) === 'Animal', 'Animal again');
    await legend.getByRole('button', { name: 'Undo rename or merge' }).click();
    await first.status('Undone: PER has its name again');
    await legend.getByRole('button', { name: 'PER', exact: true }).waitFor();
    assert.equal(await labels(first, 'fox-0'), 'PER');
    assert.equal(await labels(first, 'fox-1'), 'ORG');
    assert.deepEqual(first.errors, []);
  },
};
