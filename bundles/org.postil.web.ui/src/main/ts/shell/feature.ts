import type { CommandRegistry } from '@lumino/commands';
import type { Desk } from '../model/desk';

/** What views and commands can ask of the workbench. */
export interface Workbench {
  readonly desk: Desk;
  readonly registry: CommandRegistry;
  /** The keys that matter most in the perspective that is open. */
  readonly hint: string;
  /** Brings a view to the front and gives it the keys; it is added if the person had closed it. */
  show(view: string): void;
  /** Opens a perspective as the person left it. */
  open(perspective: string): void;
  /** Runs a command. */
  run(command: string): void;
  /** The keys of a command as people read them; empty if it has none. */
  keys(command: string): string;
}

/** A view: an element that people can put anywhere in the dock. */
export interface ViewKind {
  id: string;
  title: string;
  /** Makes the element when the view is first shown: import here what is heavy. */
  create(workbench: Workbench): HTMLElement | Promise<HTMLElement>;
}

/** Views as tabs of one place, or places beside (row) or above (column) one another. */
export type Area = string[] | { split: 'row' | 'column'; parts: Area[]; sizes: number[] };

/** An arrangement of views for one kind of work. Lower orders come first in the bar. */
export interface Perspective {
  id: string;
  title: string;
  order: number;
  layout: Area;
  /** The keys that matter most here, told while nothing else is to be said. */
  hint: string;
}

/** Something that people can do: palette, keys and buttons call the same. */
export interface Command {
  id: string;
  label: string;
  /** What the help of keys puts it under. */
  group: string;
  /** In the notation of Lumino: `Accel K`, `Shift N`. Other profiles of keys may replace them. */
  keys?: string[];
  /** The view, or one of the views, that must have the keys; single letters need one. */
  within?: string | string[];
  run(): void | Promise<void>;
}

/** A part of the workbench. Those in `features.ts` are there from the start. */
export interface Feature {
  views?: ViewKind[];
  perspectives?: Perspective[];
  commands?(workbench: Workbench): Command[];
  /** Called once, when the workbench is in the page. */
  begin?(workbench: Workbench): void;
}
