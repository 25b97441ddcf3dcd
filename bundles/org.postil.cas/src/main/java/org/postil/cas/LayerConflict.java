package org.postil.cas;

/** What an annotator wrote breaks its contract. The message says what and where. */
public final class LayerConflict extends RuntimeException {

  private static final long serialVersionUID = 1L;

  LayerConflict(String message) {
    super(message);
  }
}
