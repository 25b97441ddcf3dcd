package org.postil.testkit;

/** A way in which an annotator may break its promises. */
enum Fault {
  NONE,
  OUTSIDE_THE_TEXT,
  IN_BOILERPLATE,
  UNDECLARED,
  MEDDLING,
  REMOVING,
  COUNTING,
  SILENT,
  OVERCONFIDENT,
  CHOKING
}
