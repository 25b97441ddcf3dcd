import { api } from '../api/client';

const LATER = 400;

/**
 * What people chose: layouts, keys, theme. Kept by the server, so that it is the same in every
 * window and after a restart. Dispatches `change`.
 */
export class Preferences extends EventTarget {
  private values: Record<string, unknown> = {};
  private readonly timers = new Map<string, number>();

  async read() {
    try {
      this.values = await api.preferences();
    } catch {
      this.values = {};
    }
    this.dispatchEvent(new Event('change'));
  }

  get<T>(name: string): T | undefined {
    return this.values[name] as T | undefined;
  }

  /** Keeps a value; the server is told when nothing more comes for a moment. */
  set(name: string, value: unknown) {
    this.values = { ...this.values, [name]: value };
    clearTimeout(this.timers.get(name));
    this.timers.set(
      name,
      window.setTimeout(() => void api.prefer(name, value).catch(() => {}), LATER),
    );
    this.dispatchEvent(new Event('change'));
  }
}
