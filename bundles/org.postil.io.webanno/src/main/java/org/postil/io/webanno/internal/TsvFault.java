package org.postil.io.webanno.internal;

/** A line that is not as WebAnno TSV has it. */
final class TsvFault extends Exception {

  private static final long serialVersionUID = 1L;

  TsvFault(String message) {
    super(message);
  }
}
