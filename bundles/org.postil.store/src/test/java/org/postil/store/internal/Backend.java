package org.postil.store.internal;

/** The databases that a corpus may be in. */
public enum Backend {
  SQLITE,
  POSTGRESQL
}
