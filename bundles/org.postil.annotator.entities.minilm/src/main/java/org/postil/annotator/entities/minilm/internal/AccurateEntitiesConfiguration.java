package org.postil.annotator.entities.minilm.internal;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** What an analyst can set; the same as for the fast annotator of entities. */
@ObjectClassDefinition(
    name = "Entities (accurate)",
    description =
        "Finds people, organisations, places and other names with a small language model.")
public @interface AccurateEntitiesConfiguration {

  /** Names of the analyst's own. */
  @AttributeDefinition(
      name = "Gazetteer",
      description =
          "Names of your own: the path of a CSV file, or the CSV itself, with the columns"
              + " name,label,kind,canonical,action. Labels: PER, ORG, LOC, MISC. Actions: add,"
              + " override, ban. Empty for none.",
      required = false)
  String gazetteer() default "";

  /** Whether to say how sure the model was. */
  @AttributeDefinition(
      name = "Explain",
      description =
          "Write into each mention how sure the model was of each label; names that a rule made"
              + " always say which.")
  boolean explain() default false;
}
