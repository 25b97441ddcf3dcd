// What cases do at the desk: open pages, press keys, and ask the server what it has.
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { forget, newHome, ROOT, start } from './server.mjs';

const require = createRequire(join(ROOT, 'bundles/org.postil.web.ui/package.json'));
const { chromium } = require('playwright-core');
const axeSource = require('axe-core').source;

export function launch(show = false) {
  return chromium.launch({
    executablePath: process.env.POSTIL_CHROMIUM ?? '/usr/bin/chromium',
    headless: !show,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
}

const PATIENCE = 60_000;

/** A window of the workbench. Whatever goes wrong in the page is kept in `errors`. */
export async function open(context, server, { empty = false } = {}) {
  const page = await context.newPage();
  page.setDefaultTimeout(PATIENCE);
  const errors = [];
  page.on('pageerror', (error) => errors.push(String(error)));
  page.on('dialog', (dialog) => {
    errors.push(`A dialog said: ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on('console', (message) => {
    if (message.type() === 'error' && /Content Security|Refused/.test(message.text())) {
      errors.push(message.text());
    }
  });
  await page.goto(server.address);
  await page.waitForSelector(empty ? '.status' : '.cm-line');
  if (!empty) {
    await page.waitForSelector('.cm-content:focus');
  }
  return new Desk(page, errors);
}

/**
 * A server over a folder of articles, spans as their gold, and a first window of it; `prepare` is
 * done to the browser before.
 */
export async function desk({ browser, later }, documents, { corpus = 'desk', prepare, ...options } = {}) {
  const home = newHome();
  const folder = join(mkdtempSync(join(tmpdir(), 'postil-articles-')), corpus);
  mkdirSync(folder);
  const lines = documents.map((each) => `${JSON.stringify(each)}\n`);
  writeFileSync(join(folder, 'documents.jsonl'), lines.join(''));
  later(() => forget(folder));
  later(() => forget(home));
  const server = await start(home, folder);
  later(() => server.stop());
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, ...options });
  later(() => context.close());
  await prepare?.(context);
  return { server, context, home, first: await open(context, server) };
}

export class Desk {
  constructor(page, errors) {
    this.page = page;
    this.errors = errors;
  }

  /** What axe finds serious in the page as it stands, with a name for what is shown. */
  async faults(shown) {
    const session = await this.page.context().newCDPSession(this.page);
    await session.send('Runtime.evaluate', { expression: `${axeSource};0` });
    const { violations } = await this.page.evaluate(() =>
      globalThis.axe.run(document, { resultTypes: ['violations'] }),
    );
    return violations
      .filter((each) => ['serious', 'critical'].includes(each.impact))
      .map((each) => `${shown}: ${each.id}: ${each.nodes.map((node) => node.html).join(' | ')}`);
  }

  /** Presses keys one after the other. */
  async press(...keys) {
    for (const key of keys) {
      await this.page.keyboard.press(key);
    }
  }

  /** Runs a command as people do who do not know its key. */
  async command(label) {
    await this.press('Control+k');
    await this.page.waitForSelector('dialog.picker[open]');
    await this.page.keyboard.type(label);
    await this.page.waitForFunction(
      (text) => document.querySelector('.picker [aria-selected="true"]')?.textContent.includes(text),
      label,
    );
    await this.press('Enter');
  }

  /** What stands at the end of the page, once it contains a text. */
  async status(text) {
    await this.page.waitForFunction(
      (wanted) => document.querySelector('.status')?.textContent.includes(wanted),
      text,
    );
  }

  /** Waits until everything that was decided is at the server. */
  async saved() {
    await this.page.waitForSelector('[data-unsent="0"]:not(.trouble)');
  }

  /** Text of the span that commands are about. */
  async selected() {
    return this.page.evaluate(
      () => document.querySelector('.inspector h2')?.textContent.replace(/\s+/g, ' ').trim() ?? '',
    );
  }

  /** Asks the server, as the page would. */
  async ask(path) {
    return this.page.evaluate(async (address) => (await fetch(address)).json(), path);
  }

  async spans(corpus, document) {
    const query = `document=${encodeURIComponent(document)}&current=true`;
    const list = await this.ask(`/api/corpora/${corpus}/spans?${query}`);
    return list.layers.flatMap((layer) => layer.spans.map((span) => ({ ...span, by: layer.by })));
  }

  async decisions(corpus, document) {
    const query = `document=${encodeURIComponent(document)}`;
    return (await this.ask(`/api/corpora/${corpus}/decisions?${query}`)).decisions;
  }

  /** Waits until a question has an answer that is true, and gives it. */
  async until(question, what, patience = PATIENCE) {
    const end = Date.now() + patience;
    for (;;) {
      const answer = await question();
      if (answer) {
        return answer;
      }
      if (Date.now() > end) {
        throw new Error(`Waited in vain for: ${what}`);
      }
      await new Promise((done) => setTimeout(done, 50));
    }
  }

  /** Imports files by the field that an empty list offers, or by dropping them on the list. */
  async import(files) {
    const field = this.page.locator('input[aria-label="Files to import"]');
    await field.setInputFiles(files);
  }
}
