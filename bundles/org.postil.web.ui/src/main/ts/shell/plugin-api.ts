import type { Article, NewDecision, Span } from '../api/client';
import type { Range } from '../model/desk';

/** Version of this contract; it grows when something is added, and nothing is taken away. */
export const FIRST_VERSION = 1;

/** What a view of a plugin can see and do. */
export interface Context {
  readonly version: number;
  readonly state: {
    corpus?: string | undefined;
    document?: Article | undefined;
    spans: readonly Span[];
    selected?: string | undefined;
  };
  /** Calls back whenever the state has changed. */
  onChange(listener: () => void): { dispose(): void };
  select(span: string | undefined): void;
  /** Opens a document of the corpus, at a span if one is given. */
  open(document: string, at?: Range): Promise<void>;
  /** Writes decisions on the open document; `message` says what was done. */
  decide(decisions: NewDecision[], message: string): void;
  /** Asks the server, with the person's session: `/api/…` as the OpenAPI document says. */
  fetch(path: string, init?: RequestInit): Promise<Response>;
}

/** What `mount` gives back. */
export interface MountedView {
  dispose?(): void;
}

/** The module of a view. */
export interface PluginModule {
  default: { mount(host: HTMLElement, context: Context): MountedView | Promise<MountedView> };
}
