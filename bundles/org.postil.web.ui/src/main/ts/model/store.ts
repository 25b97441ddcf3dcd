import type { Task } from './outbox';

const PREFIX = 'postil-outbox:';

/**
 * Tasks kept in the browser's storage under the name of this window. What a window left behind that
 * is no more (closed, crashed) is adopted by the next one: a lock tells who is alive.
 */
export class Store {
  tasks: Task[] = [];
  private readonly name = PREFIX + crypto.randomUUID();
  private readonly alive: Promise<void>;

  constructor() {
    this.alive = new Promise((resolve) => {
      void navigator.locks.request(this.name, () => {
        resolve();
        return new Promise(() => {});
      });
    });
  }

  add(task: Task) {
    this.tasks = [...this.tasks, task];
    this.keep();
  }

  remove(task: Task) {
    this.tasks = this.tasks.filter((each) => each !== task);
    this.keep();
  }

  /** Takes over what windows left that are no more. */
  async adopt() {
    await this.alive;
    const found: Task[] = [];
    for (const name of Object.keys(localStorage)) {
      if (name.startsWith(PREFIX) && name !== this.name) {
        await navigator.locks.request(name, { ifAvailable: true }, (lock) => {
          const kept = lock && localStorage.getItem(name);
          if (kept) {
            found.push(...(JSON.parse(kept) as Task[]));
            this.tasks = [...found, ...this.tasks.filter((task) => !found.includes(task))];
            this.keep();
            localStorage.removeItem(name);
          }
        });
      }
    }
    return found.length > 0;
  }

  private keep() {
    if (this.tasks.length) {
      localStorage.setItem(this.name, JSON.stringify(this.tasks));
    } else {
      localStorage.removeItem(this.name);
    }
  }
}
