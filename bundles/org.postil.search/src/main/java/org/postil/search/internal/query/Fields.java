package org.postil.search.internal.query;

import java.util.Locale;

/** Fields of the index. */
public final class Fields {

  /** Id of the document: a term, and a value. */
  public static final String ID = "id";

  /** The mark that the document had in the corpus: a value. */
  public static final String MARK = "mark";

  /** Words, with places and offsets. */
  public static final String TEXT = "text";

  /** Names of types and labels of annotations: terms. */
  public static final String NAMES = "names";

  /** Labels of the document: terms. */
  public static final String LABELS = "labels";

  /** Publisher: a value. */
  public static final String SOURCE = "source";

  /** Annotations: a value, if there are any. */
  public static final String MARKS = "marks";

  /** Metadata and labels of the document: a value. */
  public static final String FACTS = "facts";

  /** Longest term that Lucene takes is 32,766 bytes; nobody types more than this. */
  private static final int LONGEST_NAME = 500;

  private Fields() {}

  /**
   * The term that stands for a label or a type.
   *
   * @param label its name
   * @return the name in lower case
   */
  public static String name(String label) {
    return cut(label.toLowerCase(Locale.ROOT));
  }

  /**
   * What stands for a name in the index.
   *
   * @param name any name
   * @return its beginning, if it is very long
   */
  public static String cut(String name) {
    return name.length() <= LONGEST_NAME ? name : name.substring(0, LONGEST_NAME);
  }
}
