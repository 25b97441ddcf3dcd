package org.postil.store.internal.sql;

/** What a transaction survives once it has returned. Either way nothing is ever half written. */
public enum Durability {
  /** The death of the process. A power cut may undo the last transactions, newest first. */
  PROCESS("NORMAL"),
  /** A power cut as well, and with it all transactions before. Costs a flush of the disk. */
  POWER("FULL");

  private final String synchronous;

  Durability(String synchronous) {
    this.synchronous = synchronous;
  }

  String pragma() {
    return "PRAGMA synchronous = " + synchronous;
  }
}
