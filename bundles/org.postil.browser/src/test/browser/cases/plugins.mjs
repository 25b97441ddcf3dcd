import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { desk, open } from '../desk.mjs';
import { ROOT } from '../server.mjs';

const TEXT = 'the boat costs ten crowns and the oars two crowns.\n';
const AMOUNTS = ['ten crowns', 'two crowns'];
const BOAT = {
  id: 'boat',
  text: TEXT,
  spans: AMOUNTS.map((text) => ({
    type: 'entity',
    label: 'MISC',
    kind: 'money',
    start: TEXT.indexOf(text),
    end: TEXT.indexOf(text) + text.length,
    text,
  })),
};

/** The view of the sample plugin as its author ships it, and two that go wrong. */
const VIEWS = {
  money: ['Amounts', readFileSync(join(ROOT, 'samples/plugin-money/src/main/resources/view/view.js'), 'utf8')],
  broken: ['Broken', 'export default { mount() { throw new Error("the view has no legs"); } };'],
  torn: ['Torn', 'export default {'],
};

/** A window that is opened once the views are in their place. */
async function workbench(tools) {
  const { server, context } = await desk(tools, [BOAT], { corpus: 'boats' });
  // As the server lists and serves them when the bundles are installed.
  await context.route('**/api/contributions', (route) =>
    route.fulfill({
      json: {
        contributions: Object.entries(VIEWS).map(([id, [title]], order) => ({
          id,
          bundle: `example.${id}`,
          version: '1.0.0',
          title,
          area: 'right',
          order,
          module: `/plugins/example.${id}/1/view.js`,
        })),
      },
    }),
  );
  await context.route('**/plugins/**', (route) => {
    const [, id] = /example\.(\w+)/.exec(route.request().url());
    return route.fulfill({ contentType: 'text/javascript', body: VIEWS[id][1] });
  });
  return open(context, server);
}

export const cases = {
  async 'the view of the sample plugin follows the open article, and broken ones leave the shell alive'(tools) {
    const first = await workbench(tools);
    const { page } = first;
    await page.waitForSelector('mark');
    await first.command('Show the view Amounts');
    const rows = page.locator('.plugin tr');
    await first.until(async () => (await rows.count()) === 2, 'two amounts');
    assert.match(await rows.first().innerText(), /ten crowns\s+suggested/);
    await page.getByRole('button', { name: 'two crowns' }).click();
    await first.until(async () => /two crowns/.test(await first.selected()), 'the amount is selected');
    await page.locator('.cm-content').focus();
    await first.press('a');
    await first.until(async () => /accepted/.test(await rows.nth(1).innerText()), 'the view follows');

    for (const [title, reason] of [['Broken', 'the view has no legs'], ['Torn', 'SyntaxError']]) {
      await first.command(`Show the view ${title}`);
      const told = page.getByRole('alert').filter({ hasText: `The view “${title}” could not be shown` });
      await told.waitFor();
      assert.match(await told.innerText(), new RegExp(reason));
    }
    await first.command('Show the view Article');
    await page.locator('.cm-content').focus();
    await first.press('x');
    await first.saved();
    const states = (await first.spans('boats', 'boat')).map((span) => span.state);
    assert.deepEqual([...states].sort(), ['accepted', 'rejected']);
    await first.until(async () => (await rows.count()) === 1, 'the rejected amount is gone from the view');
    assert.deepEqual(first.errors.filter((each) => !each.includes('SyntaxError')), []);
  },
};
