import assert from 'node:assert/strict';
import { desk } from '../desk.mjs';

const ARTICLE = {
  id: 'lisbon',
  text: 'Ada Lindqvist of Northwind Bank met Omar Haddad in Lisbon on Monday.\n',
  spans: [
    { type: 'entity', label: 'PER', start: 0, end: 13 },
    { type: 'entity', label: 'ORG', start: 17, end: 31 },
    { type: 'entity', label: 'LOC', start: 51, end: 57 },
  ],
};

/** What axe finds serious in every view and dialog, in one set of colours. */
async function faults(tools, colorScheme) {
  const { first } = await desk(tools, [ARTICLE], { colorScheme });
  const { page } = first;
  const found = [];
  const look = async (what) => found.push(...(await first.faults(what)));
  await page.waitForSelector('mark');
  await first.press('n');
  await look('Label');
  await first.command('Show and change keys');
  await page.waitForSelector('dialog.keys[open]');
  await look('Keys');
  await first.press('Escape', 'Control+k');
  await page.waitForSelector('dialog.picker[open]');
  await look('Palette');
  await first.press('Escape');
  for (const perspective of ['Compare', 'Annotators', 'Corpus']) {
    await page.getByRole('button', { name: perspective, exact: true }).click();
    await page.waitForTimeout(500);
    await look(perspective);
  }
  await page.locator('.corpus .grid').focus();
  await first.press('Home', 'Space');
  await page.getByText('1 selected').waitFor();
  await look('Corpus with an article selected');
  for (const view of ['Import', 'Export', 'Bin']) {
    await first.command(`Show the view ${view}`);
    await page.getByRole('region', { name: view }).waitFor();
    await look(view);
  }
  await first.press('Control+Shift+F');
  await page.waitForSelector('#search-query:focus');
  await page.keyboard.type('bank');
  await first.press('Enter');
  await page.locator('.hit').first().waitFor();
  await look('Search');
  assert.deepEqual([...new Set(found)], []);
}

export const cases = {
  'axe finds nothing serious in light colours': (tools) => faults(tools, 'light'),
  'axe finds nothing serious in dark colours': (tools) => faults(tools, 'dark'),
};
