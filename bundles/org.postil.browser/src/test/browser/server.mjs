// Starts and stops the product, each time with a home of its own.
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

export const ROOT = resolve(fileURLToPath(import.meta.url), '../../../../../..');
export const PRODUCT = process.env.POSTIL_PRODUCT ?? join(ROOT, 'target/postil');
const PATIENCE = 120_000;

export function newHome() {
  return mkdtempSync(join(tmpdir(), 'postil-browser-'));
}

export function forget(home) {
  rmSync(home, { recursive: true, force: true, maxRetries: 5 });
}

/** Starts the workbench; `address` lets a browser in. */
export async function start(home, ...options) {
  const child = spawn(join(PRODUCT, 'postil'), ['workbench', '--no-open', ...options], {
    env: { ...process.env, POSTIL_HOME: home, POSTIL_NO_BUILD: '1' },
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
  });
  let said = '';
  child.stderr.on('data', (data) => (said += data));
  const address = await new Promise((found, failed) => {
    const timer = setTimeout(() => failed(new Error(`The server did not start: ${said}`)), PATIENCE);
    let out = '';
    child.stdout.on('data', (data) => {
      out += data;
      const match = /http:\/\/\S+token=\S+/.exec(out);
      if (match) {
        clearTimeout(timer);
        found(match[0]);
      }
    });
    child.on('exit', (code) => failed(new Error(`The server ended with ${code}: ${said}`)));
  });
  const ended = new Promise((done) => child.on('exit', done));
  const signal = async (name) => {
    try {
      process.kill(-child.pid, name);
    } catch {
      // It has ended by itself.
    }
    await ended;
  };
  /** CPU milliseconds that the server has used so far. */
  const cpu = () => {
    const fields = readFileSync(`/proc/${child.pid}/stat`, 'utf8').split(') ')[1].split(' ');
    return (Number(fields[11]) + Number(fields[12])) * 10;
  };
  return { home, address, cpu, stop: () => signal('SIGTERM'), kill: () => signal('SIGKILL') };
}
