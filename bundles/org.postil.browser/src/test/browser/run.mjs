// Runs the cases one after the other and writes a line of JSON about each.
import { readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { launch } from './desk.mjs';

const LIMIT = 170_000;
const folder = join(dirname(fileURLToPath(import.meta.url)), 'cases');
const only = process.argv[process.argv.indexOf('--only') + 1];
const wanted = process.argv.includes('--only') ? (name) => name.includes(only) : () => true;
const browser = await launch(process.argv.includes('--show'));

async function attempt(name, run) {
  const clean = [];
  try {
    const late = new Promise((_, fail) => {
      const timer = setTimeout(() => fail(new Error(`Not done after ${LIMIT / 1000} s`)), LIMIT);
      clean.push(() => clearTimeout(timer));
    });
    await Promise.race([run({ browser, later: (act) => clean.push(act) }), late]);
    return { name, passed: true };
  } catch (error) {
    return { name, passed: false, error: error.stack ?? String(error) };
  } finally {
    for (const act of clean.reverse()) {
      await Promise.resolve(act()).catch(() => {});
    }
  }
}

for (const file of readdirSync(folder).sort()) {
  const { cases } = await import(join(folder, file));
  for (const [name, run] of Object.entries(cases).filter(([each]) => wanted(each))) {
    const begun = Date.now();
    let result = await attempt(name, run);
    if (!result.passed) {
      // A machine that stalls for seconds fails a case by chance; a fault fails it twice.
      console.error(`Once more, since it failed: ${name}\n${result.error}`);
      result = await attempt(name, run);
    }
    result.seconds = (Date.now() - begun) / 1000;
    console.log(JSON.stringify(result));
  }
}
await browser.close();
process.exit(0);
