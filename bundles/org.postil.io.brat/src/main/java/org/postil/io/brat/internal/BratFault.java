package org.postil.io.brat.internal;

/** A line that is not as brat has it. */
final class BratFault extends Exception {

  private static final long serialVersionUID = 1L;

  private final int line;

  BratFault(int line, String message) {
    super(message);
    this.line = line;
  }

  int line() {
    return line;
  }
}
