package org.postil.annotator.stance.internal;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** What an analyst can set. */
@ObjectClassDefinition(
    name = "Stance (fast)",
    description =
        "Says of every entity mention, and of targets of your own, whether the sentence is against"
            + " it, neutral or for it.")
public @interface StanceConfiguration {

  /** The analyst's own targets. */
  @AttributeDefinition(
      name = "Targets",
      description =
          "Targets of your own, one a line: name | key phrases with ; between them | description."
              + " Key phrases and description may be left out.")
  String targets() default "";

  /** A file with more of them. */
  @AttributeDefinition(
      name = "File of targets",
      description = "Path of a UTF-8 text file with targets in the same form; empty for none.")
  String targetsFile() default "";

  /** Which entity mentions are targets. */
  @AttributeDefinition(
      name = "Entity labels",
      description = "Labels of the entity mentions that are targets, with commas; empty for none.")
  String labels() default "PER,ORG,LOC,MISC";

  /** Whether neutral positions are written. */
  @AttributeDefinition(
      name = "Neutral positions",
      description = "Also write positions that are neutral; counts need them.")
  boolean neutral() default true;

  /** How many targets nobody takes a position on. */
  @AttributeDefinition(
      name = "Share of neutral targets",
      description =
          "What share of targets (0 to 1) you expect nobody to take a position on, in texts like"
              + " yours. The model learnt from sentences chosen for their positions, where it is"
              + " 0.35. More finds fewer positions; more of them are right.")
  double neutralShare() default 0.38;

  /** How likely a position must be, or it counts as neutral. */
  @AttributeDefinition(
      name = "Least certainty",
      description =
          "Positions for or against that are less likely than this (0 to 1) are written as"
              + " neutral. 0 takes the likeliest; 0.55 finds fewer, of which four in five are"
              + " right.")
  double leastCertainty() default 0;

  /** The same for names that the model was not trained on. */
  @AttributeDefinition(
      name = "Least certainty elsewhere",
      description =
          "The same for entity mentions that are neither PER nor ORG, which the model was not"
              + " trained on.")
  double leastCertaintyElsewhere() default 0.7;
}
