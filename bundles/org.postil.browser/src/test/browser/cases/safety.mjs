import assert from 'node:assert/strict';
import { desk, open } from '../desk.mjs';
import { start } from '../server.mjs';

const TEXT =
  'Ada Lindqvist of Northwind Bank met Omar Haddad in Lisbon on Monday.\n\n' +
  'The bank said that Ada Lindqvist would open an office in Porto next year.\n';

function article(id, text, ...names) {
  const points = (part) => [...part].length;
  const spans = names.map(([name, label]) => {
    const start = points(text.slice(0, text.indexOf(name)));
    return { type: 'entity', label, start, end: start + points(name), text: name };
  });
  return { id, text, spans };
}

const PEOPLE = article('lisbon', TEXT, ['Ada Lindqvist', 'PER'], ['Northwind Bank', 'ORG'], ['Lisbon', 'LOC']);

function holding(decisions) {
  return decisions.filter((each) => !each.undone).map((each) => each.action);
}

/** Words that no annotator has an opinion on: what is marked is what the file marks. */
const FOX = article(
  'fox',
  'the fox met a dog in the barn.\n\nthen the dog went home.\n',
  ['fox', 'PER'],
  ['dog', 'ORG'],
  ['barn', 'LOC'],
);

export const cases = {
  async 'a reload and a crash in mid-edit lose no decision, and none is made twice'(tools) {
    const { server, context, first } = await desk(tools, [FOX]);
    await first.page.waitForSelector('mark');
    const block = (route) =>
      route.request().method() === 'POST' ? route.abort() : route.continue();
    await context.route('**/decisions?*', block);
    await first.press('a', 'x');
    await first.status('kept here');
    await first.page.reload();
    await first.page.waitForSelector('mark.decided');
    await first.status('kept here');
    // The answer is lost although the server has written the decision.
    await context.unroute('**/decisions?*', block);
    let lost = 0;
    await context.route('**/decisions?*', async (route) => {
      if (route.request().method() === 'POST' && lost++ === 0) {
        await route.fetch();
        await route.abort();
      } else {
        await route.continue();
      }
    });
    await first.page.close();
    const next = await open(context, server);
    await next.saved();
    const all = await next.until(async () => {
      const found = await next.decisions('desk', 'fox');
      return found.length >= 2 && found;
    }, 'two decisions');
    assert.deepEqual(holding(all), ['accept', 'reject']);
    assert.equal(lost >= 2, true, 'The first was sent again');
  },

  async 'two windows edit one document and neither loses anything'(tools) {
    const { server, context, first } = await desk(tools, [FOX]);
    const second = await open(context, server);
    await first.page.waitForSelector('mark');
    await second.page.waitForSelector('mark');
    await first.press('a');
    await second.page.waitForSelector('mark.decided');
    await second.press('n', 'n');
    await Promise.all([first.press('x'), second.press('a')]);
    await first.saved();
    await second.saved();
    const all = await first.until(async () => {
      const found = await first.decisions('desk', 'fox');
      return found.length === 3 && found;
    }, 'three decisions');
    assert.deepEqual(holding(all).sort(), ['accept', 'accept', 'reject']);
    const spans = await first.spans('desk', 'fox');
    const judged = new Set(spans.filter((span) => span.decision).map((span) => span.decision));
    assert.equal(judged.size, 3, 'Each decision holds');
  },

  async 'a lost server is said, and decisions made meanwhile are sent once when it is back'(tools) {
    const { server, context, home, first } = await desk(tools, [FOX]);
    await first.page.waitForSelector('mark');
    await first.press('a');
    await first.saved();
    await server.kill();
    await first.press('a', 'x');
    await first.status('2 decisions kept here');
    const again = await start(home, 'desk', '--port', new URL(server.address).port);
    tools.later(() => again.stop());
    await open(context, again);
    await first.saved();
    const all = await first.until(async () => {
      const found = await first.decisions('desk', 'fox');
      return found.length === 3 && found;
    }, 'three decisions');
    assert.deepEqual(holding(all), ['accept', 'accept', 'reject']);
  },

  async 'nothing that comes from a file runs as a script'(tools) {
    const evil = '<img src=x onerror=alert(1)><script>alert(2)</script>';
    const { first } = await desk(tools, [
      {
        id: evil.replace(/[^a-z0-9<>=() ]/gi, ''),
        text: `${evil} said Ada Lindqvist.`,
        meta: { title: evil, source: `"${evil}` },
        spans: [{ type: 'entity', label: evil, start: 60, end: 71 }],
        labels: [evil],
      },
    ]);
    await first.page.waitForSelector('mark');
    await first.press('n', 'c');
    await first.page.keyboard.type(evil);
    await first.press('Enter');
    await first.saved();
    await first.press('t');
    await first.page.waitForSelector('dialog.picker[open]');
    await first.press('Escape');
    assert.match(await first.page.locator('.cm-content').innerText(), /<script>alert\(2\)/);
    assert.equal(await first.page.locator('main img, main script').count(), 0);
    assert.deepEqual(first.errors, []);
  },

  async 'an emoji and Arabic script shift no span'(tools) {
    const text = 'عمر حداد زار لشبونة 👩‍🚀🚢 yesterday.\n\n🚢🚢 Then Ada Lindqvist left Porto.\n';
    const { first } = await desk(tools, [article('mixed', text, ['Ada Lindqvist', 'PER'])]);
    await first.page.waitForSelector('mark');
    const marks = () => first.page.locator('mark').allInnerTexts();
    await first.until(async () => (await marks()).includes('Ada Lindqvist'), 'the mark of gold');
    assert.equal(await first.page.locator('.cm-line').first().getAttribute('dir'), 'auto');
    await first.press('Control+End', 'w', '3');
    await first.saved();
    const added = await first.until(
      async () => (await first.spans('desk', 'mixed')).find((span) => span.state === 'added'),
      'the new span',
    );
    const covered = text.slice(added.begin, added.end);
    assert.ok(['left', 'Porto', 'Porto.', '.'].includes(covered), `It covers [${covered}]`);
    await first.press('[');
    await first.saved();
    const moved = await first.until(
      async () => (await first.spans('desk', 'mixed')).find((span) => span.begin < added.begin && span.state === 'added'),
      'the moved span',
    );
    assert.match(text.slice(moved.begin, moved.end), /^\S.*\S$/u);
  },

  async 'spans are in the accessibility tree with role and label'(tools) {
    const { context, first } = await desk(tools, [PEOPLE]);
    await first.page.waitForSelector('mark');
    const session = await context.newCDPSession(first.page);
    const { nodes } = await session.send('Accessibility.getFullAXTree');
    const marks = nodes.filter((node) => node.role?.value === 'mark').map((node) => node.name.value);
    for (const wanted of ['PER “Ada Lindqvist”', 'ORG “Northwind Bank”', 'LOC “Lisbon”']) {
      assert.ok(marks.includes(`${wanted}, suggested`), `${wanted} is not among ${marks.join('; ')}`);
    }
  },
};
