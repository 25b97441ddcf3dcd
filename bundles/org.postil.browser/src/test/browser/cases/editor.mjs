import assert from 'node:assert/strict';
import { desk } from '../desk.mjs';

/** An article in which each of many words has a label of its own. */
function labelled(count) {
  let text = '';
  const spans = [];
  for (let i = 0; i < count; i++) {
    const word = `word${i}`;
    spans.push({
      type: 'entity',
      label: `topic-${String(i).padStart(3, '0')}`,
      start: text.length,
      end: text.length + word.length,
      text: word,
    });
    text += word + (i % 12 === 11 ? '.\n\n' : ' ');
  }
  return { id: 'labels', text: `${text}end\n`, spans };
}

const FOX = {
  id: 'fox',
  text: 'the fox met a dog in the barn.\n\nthen the dog went home.\n',
  meta: { title: 'A fox and a dog', source: 'the farm' },
  spans: [
    { type: 'entity', label: 'PER', start: 4, end: 7, text: 'fox' },
    { type: 'entity', label: 'ORG', start: 14, end: 17, text: 'dog' },
    { type: 'timex', label: 'DATE', start: 25, end: 29, text: 'barn' },
  ],
};

export const cases = {
  async 'one of 500 labels is given by typing, and the next time it comes first'(tools) {
    const { first } = await desk(tools, [labelled(500)]);
    const { page } = first;
    const options = page.locator('.picker [role=option]');
    await page.waitForSelector('mark');
    const choose = async (typed, wanted) => {
      await first.press('l');
      await page.waitForSelector('dialog.picker[open]');
      await page.keyboard.type(typed);
      await first.until(
        async () =>
          (await page.locator('.picker [aria-selected="true"]').innerText()).includes(wanted),
        `${wanted} comes first`,
      );
      await first.press('Enter');
      await first.saved();
    };
    await first.press('l');
    await page.waitForSelector('dialog.picker[open]');
    assert.ok((await options.count()) <= 100, 'Not all 500 are in the page');
    assert.match(await page.locator('.picker').innerText(), /\d+ more: type on/);
    await first.press('Escape');
    await first.press('Control+Home');
    await choose('topic-4 87', 'topic-487');
    const given = (wanted) =>
      first.until(
        async () =>
          (await first.spans('desk', 'labels')).some(
            (span) => span.begin === 0 && span.label === wanted && span.state === 'corrected',
          ),
        `word0 is ${wanted}`,
      );
    await given('topic-487');
    await first.press('n');
    await choose('c-233', 'topic-233');
    await first.press('Control+Home');
    await choose('', 'topic-233');
    await given('topic-233');
    // Those given last are first among what was typed too.
    await first.press('l');
    await page.waitForSelector('dialog.picker[open]');
    await page.keyboard.type('topic-4');
    await first.until(
      async () => (await options.first().innerText()).includes('topic-487'),
      'the label given before is first',
    );
    assert.deepEqual(first.errors, []);
  },

  async 'all suggestions of a label are accepted in one step, which a reload does not lose'(tools) {
    const text = 'the fox met a fox and a fox.\n';
    const spans = [4, 14, 24].map((start) => ({ type: 'entity', label: 'PER', start, end: start + 3 }));
    const { first } = await desk(tools, [{ id: 'foxes', text, spans }]);
    const { page } = first;
    await page.waitForSelector('mark');
    const states = async () => (await first.spans('desk', 'foxes')).map((span) => span.state);
    const calls = [];
    page.on('request', (request) => request.method() === 'POST' && calls.push(request.url()));
    await first.press('Shift+A');
    await first.saved();
    assert.deepEqual(await states(), ['accepted', 'accepted', 'accepted']);
    assert.equal(calls.length, 1);
    await page.reload();
    await page.waitForSelector('mark.decided');
    await page.locator('.cm-content').focus();
    await first.press('u');
    await first.status('Undone');
    assert.deepEqual(await states(), ['suggested', 'suggested', 'suggested']);
    await first.press('r');
    await first.status('Done again');
    assert.deepEqual(await states(), ['accepted', 'accepted', 'accepted']);
    assert.deepEqual(first.errors, []);
  },

  async 'an article is printed whole, on light paper, with its marks and what they mean'(tools) {
    const { first } = await desk(tools, [FOX, labelled(30)], { colorScheme: 'dark' });
    const { page } = first;
    await page.waitForSelector('mark');
    await first.press('a');
    await first.saved();
    await page.evaluate(() => {
      window.print = () => (window.printed = true);
    });
    await first.command('Print the article with its marks');
    assert.ok(await page.evaluate(() => window.printed));
    assert.equal(await page.locator('.sheet').isVisible(), false, 'Only paper shows it');
    await page.emulateMedia({ media: 'print' });
    const sheet = page.locator('.sheet');
    assert.equal(await sheet.isVisible(), true);
    assert.equal(await page.locator('main').isVisible(), false);
    const words = await sheet.innerText();
    assert.match(words, /the fox\s*PER met a dog\s*ORG/);
    assert.match(words, /then the dog went home/);
    assert.match(words, /Marks\s+PER\s+1\s+ORG\s+1, 1 not judged/);
    const looks = await sheet
      .locator('mark')
      .evaluateAll((marks) => marks.map((mark) => getComputedStyle(mark).textDecorationLine));
    assert.ok(looks.every((line) => line === 'underline'), looks.join());
    const ink = await sheet.evaluate((each) => getComputedStyle(each).color);
    assert.equal(ink, 'rgb(0, 0, 0)');
    const scheme = await page.evaluate(() => getComputedStyle(document.documentElement).colorScheme);
    assert.equal(scheme, 'light');
    const paper = await page.pdf({ format: 'A4' });
    assert.equal(paper.subarray(0, 5).toString(), '%PDF-');
    await page.evaluate(() => dispatchEvent(new Event('afterprint')));
    assert.equal(await page.locator('.sheet').count(), 0);
    assert.deepEqual(first.errors, []);
  },

  async 'files that are dropped on the articles are imported, and the import is followed'(tools) {
    const { first } = await desk(tools, [FOX]);
    const { page } = first;
    await first.command('Perspective: Corpus');
    await page.locator('.corpus .grid').waitFor();
    const transfer = await page.evaluateHandle(() => {
      const data = new DataTransfer();
      for (let i = 0; i < 20; i++) {
        data.items.add(new File([`the owl sees mouse ${i}.\n`], `owl-${i}.txt`, { type: 'text/plain' }));
      }
      return data;
    });
    await page.locator('section.corpus').dispatchEvent('dragover', { dataTransfer: transfer });
    await page.locator('section.corpus').dispatchEvent('drop', { dataTransfer: transfer });
    const view = page.locator('[data-view=corpus-import]');
    await view.locator('progress, dl').first().waitFor();
    await first.until(
      async () => /new\s*20/.test(await view.innerText()),
      'the import says what came of it',
    );
    await page.locator('.corpus .bar strong', { hasText: '21 articles' }).waitFor();
    await page.locator('.corpus .line', { hasText: 'owl-7' }).first().waitFor();
    assert.equal((await first.ask('/api/corpora/desk/documents')).total, 21);
    assert.deepEqual(first.errors, []);
  },

  async 'steps of the pipeline are put in order by keys and by dragging'(tools) {
    const { first } = await desk(tools, [FOX]);
    const { page } = first;
    await first.command('Perspective: Annotators');
    await page.waitForSelector('[data-step=entities]');
    const steps = () =>
      page.locator('[data-step]').evaluateAll((all) => all.map((each) => each.dataset.step));
    const before = await steps();
    assert.ok(before.length > 2, before.join());
    const [one, two, three] = before;
    await page.locator(`[data-step=${one}]`).focus();
    await first.press('Alt+ArrowDown');
    await first.until(async () => (await steps())[0] === two, 'the first step is the second');
    const focused = await page.evaluate(() => document.activeElement?.dataset?.step);
    assert.equal(focused, one, 'The keys stay with the step');
    await first.press('Alt+ArrowUp');
    await first.until(async () => (await steps())[0] === one, 'the order is as before');
    await page.locator(`[data-step=${three}]`).dragTo(page.locator(`[data-step=${one}]`));
    await first.until(async () => (await steps())[0] === three, 'the third step is the first');
    assert.deepEqual([...(await steps())].sort(), [...before].sort());
    assert.deepEqual(first.errors, []);
  },
};
