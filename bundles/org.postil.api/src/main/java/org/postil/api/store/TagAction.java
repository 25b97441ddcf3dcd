package org.postil.api.store;

/** A change of the labels that spans of a type may have. */
public sealed interface TagAction {

  /**
   * The type of the spans.
   *
   * @return full name of a UIMA type
   */
  String type();

  /**
   * The label that is changed.
   *
   * @return its name as people saw it before
   */
  String label();

  /**
   * People may use a label that nobody has used yet.
   *
   * @param type full name of the UIMA type
   * @param label the new label
   */
  record Create(String type, String label) implements TagAction {}

  /**
   * A label has another name, whoever said or decided it, and whenever.
   *
   * @param type full name of the UIMA type
   * @param label its name so far
   * @param name its new name, which no other label of the tagset has
   */
  record Rename(String type, String label, String name) implements TagAction {}

  /**
   * A label becomes part of another one, whoever said or decided it, and whenever.
   *
   * @param type full name of the UIMA type
   * @param label the label that goes
   * @param into the label that stays
   */
  record Merge(String type, String label, String into) implements TagAction {}

  /**
   * A label is no longer offered. Spans that have it keep it; making it anew offers it again.
   *
   * @param type full name of the UIMA type
   * @param label the label
   */
  record Delete(String type, String label) implements TagAction {}
}
