package org.postil.annotator.entities.internal;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** What an analyst can set. */
@ObjectClassDefinition(
    name = "Entities",
    description = "Finds people, organisations, places and other names.")
public @interface EntitiesConfiguration {

  /** Names of the analyst's own. */
  @AttributeDefinition(
      name = "Gazetteer",
      description =
          "Names of your own: the path of a CSV file, or the CSV itself, with the columns"
              + " name,label,kind,canonical,action. Labels: PER, ORG, LOC, MISC. Actions: add,"
              + " override, ban. Empty for none.",
      required = false)
  String gazetteer() default "";

  /** Whether to say how each name was found. */
  @AttributeDefinition(
      name = "Explain",
      description =
          "Write into each mention which features made it. Costs some speed; names"
              + " that a rule made always say which.")
  boolean explain() default true;
}
