import { annotators } from './annotators/feature';
import { compare } from './compare/feature';
import { corpus } from './corpus/feature';
import { label } from './label/feature';
import { plots } from './plots/feature';
import { search } from './search/feature';
import { tour } from './tour/feature';
import type { Feature } from './shell/feature';

/** The parts of the workbench; each brings its views, perspectives and commands. */
export const FEATURES: Feature[] = [label, corpus, plots, compare, annotators, search, tour];
