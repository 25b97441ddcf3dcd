package org.postil.search.internal.query;

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

  private Fields() {}
}
