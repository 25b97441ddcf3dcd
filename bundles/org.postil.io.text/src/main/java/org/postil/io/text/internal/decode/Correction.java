package org.postil.io.text.internal.decode;

/** Why a text differs from its decoded bytes: the reasons that changes are recorded under. */
public enum Correction {
  /** A back-tick or acute accent that stood for an apostrophe. */
  APOSTROPHE("apostrophe"),
  /** A control character: XML 1.0, and so UIMA XMI, cannot hold most of them. */
  CONTROL_CHARACTER("control character"),
  /** A line separator other than CR and LF, for which an LF stands. */
  LINE_SEPARATOR("line separator"),
  /** Bytes that mean nothing in the encoding. */
  UNDECODABLE("undecodable bytes"),
  /** Half of a surrogate pair. */
  UNPAIRED_SURROGATE("unpaired surrogate");

  private final String reason;

  Correction(String reason) {
    this.reason = reason;
  }

  /** The reason as people read it. */
  public String reason() {
    return reason;
  }
}
