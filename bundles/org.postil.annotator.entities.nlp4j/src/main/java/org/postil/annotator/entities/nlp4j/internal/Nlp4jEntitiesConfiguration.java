package org.postil.annotator.entities.nlp4j.internal;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** What an analyst can set. */
@ObjectClassDefinition(
    name = "Entities, NLP4J",
    description =
        "Finds people, organisations, places and other names with NLP4J of Emory University: a"
            + " second opinion. Takes a minute and 2 GB of memory to load.")
public @interface Nlp4jEntitiesConfiguration {

  /** NLP4J's models. */
  @AttributeDefinition(
      name = "Models",
      description =
          "Path of nlp4j-english-1.1.3.jar (261 MB). Empty for nlp4j/nlp4j-english-1.1.3.jar in"
              + " the folder of plugins.",
      required = false)
  String models() default "";

  /** Names of the analyst's own. */
  @AttributeDefinition(
      name = "Gazetteer",
      description =
          "Names of your own: the path of a CSV file, or the CSV itself, with the columns"
              + " name,label,kind,canonical,action. Labels: PER, ORG, LOC, MISC. Actions: add,"
              + " override, ban. Empty for none.",
      required = false)
  String gazetteer() default "";

  /** Whether to say what NLP4J called each name. */
  @AttributeDefinition(
      name = "Explain",
      description =
          "Write into each mention what NLP4J called it and how sure it was; names that a rule"
              + " made always say which.")
  boolean explain() default true;
}
