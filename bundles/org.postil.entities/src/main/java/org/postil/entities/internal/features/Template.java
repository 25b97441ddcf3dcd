package org.postil.entities.internal.features;

/**
 * The questions asked about each word. The order is part of the format of models: retrain after any
 * change.
 */
public enum Template {
  BIAS("any word"),
  FORM("the word as written"),
  WORD_2_BEFORE("two words before"),
  WORD_BEFORE("word before"),
  WORD("word"),
  WORD_AFTER("word after"),
  WORD_2_AFTER("two words after"),
  PAIR_BEFORE("word with the one before"),
  PAIR_AFTER("word with the one after"),
  PAIR_AROUND("words on both sides"),
  PAIR_2_BEFORE("two words before, together"),
  PAIR_2_AFTER("two words after, together"),
  SHAPE_2_BEFORE("shape two before"),
  SHAPE_BEFORE("shape before"),
  SHAPE("shape"),
  SHAPE_AFTER("shape after"),
  SHAPE_2_AFTER("shape two after"),
  SHAPES_BEFORE("shape with the one before"),
  SHAPES_AFTER("shape with the one after"),
  SHAPES_AROUND("shapes around"),
  PREFIX_1("first letter"),
  PREFIX_2("first two letters"),
  PREFIX_3("first three letters"),
  PREFIX_4("first four letters"),
  SUFFIX_1("last letter"),
  SUFFIX_2("last two letters"),
  SUFFIX_3("last three letters"),
  SUFFIX_4("last four letters"),
  CLUSTER_2_BEFORE("cluster two before"),
  CLUSTER_BEFORE("cluster before"),
  CLUSTER("cluster"),
  CLUSTER_AFTER("cluster after"),
  CLUSTER_2_AFTER("cluster two after"),
  CLUSTERS_BEFORE("cluster with the one before"),
  CLUSTERS_AFTER("cluster with the one after"),
  GAZETTEER_BEFORE("gazetteer, word before"),
  GAZETTEER("gazetteer"),
  GAZETTEER_AFTER("gazetteer, word after"),
  GAZETTEER_ALL("gazetteer, all classes"),
  NAMES_2_BEFORE("name list, two before"),
  NAMES_BEFORE("name list, word before"),
  NAMES("name list"),
  NAMES_AFTER("name list, word after"),
  NAMES_2_AFTER("name list, two after"),
  NAMES_WITH_BEFORE("name list with the word before"),
  NAMES_WITH_AFTER("name list with the word after"),
  CASING_BEFORE("capitals elsewhere, word before"),
  CASING("capitals elsewhere in the document"),
  CASING_AFTER("capitals elsewhere, word after"),
  HEADING("in a heading"),
  RUN_BEFORE("word before the capitalised run"),
  RUN_AFTER("word after the capitalised run"),
  RUN_PLACE("place in the capitalised run"),
  RUN_CLUSTERS("clusters around the capitalised run"),
  RUN_FIRST("first word of the capitalised run"),
  RUN_LAST("last word of the capitalised run"),
  RUN_LAST_CLUSTER("cluster of the last word of the capitalised run"),
  NEIGHBOUR("neighbour elsewhere in the document"),
  NEIGHBOURS("neighbours elsewhere in the document"),
  SENSE_2_BEFORE("kind of word, two before"),
  SENSE_BEFORE("kind of word before"),
  SENSE("kind of word"),
  SENSE_AFTER("kind of word after"),
  SENSE_2_AFTER("kind of word, two after"),
  SENSES_BEFORE("kind of word with the one before"),
  SENSES_AFTER("kind of word with the one after");

  private final String title;

  Template(String title) {
    this.title = title;
  }

  /** How to call it to a person. */
  public String title() {
    return title;
  }

  /** The template so many places further on, for families that follow one another. */
  Template plus(int places) {
    return ALL[ordinal() + places];
  }

  private static final Template[] ALL = values();
}
