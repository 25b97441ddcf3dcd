package org.postil.annotator.dates.internal;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;
import org.osgi.service.metatype.annotations.Option;

/** What an analyst can set. */
@ObjectClassDefinition(
    name = "Dates",
    description = "Finds time expressions and gives each its TIMEX3 type and value.")
public @interface DatesConfiguration {

  /** Whether to give vague references as well. */
  @AttributeDefinition(
      name = "Vague references",
      description =
          "Also mark references that name no date or amount: recently, now, in the future, decades.")
  boolean vague() default false;

  /** What dates without a year are reckoned from. */
  @AttributeDefinition(
      name = "Reference",
      description =
          "What dates without a year are reckoned from: the document creation time, the latest"
              + " earlier date in the text (for histories), or whichever suits the document.",
      options = {
        @Option(label = "whichever suits", value = "auto"),
        @Option(label = "document creation time", value = "dct"),
        @Option(label = "earlier date in the text", value = "narrative")
      })
  String reference() default "auto";
}
