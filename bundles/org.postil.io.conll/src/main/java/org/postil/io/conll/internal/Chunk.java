package org.postil.io.conll.internal;

/** A labelled stretch of tokens, end exclusive. */
record Chunk(int begin, int end, String label) {}
