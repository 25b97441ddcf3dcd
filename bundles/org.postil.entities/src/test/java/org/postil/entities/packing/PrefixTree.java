package org.postil.entities.packing;

import java.io.Serializable;

/**
 * Stands for the class of this simple name that the gazetteer in the nlp4j-english jar was written
 * with; Java's serialisation matches classes by simple name and version.
 */
final class PrefixTree implements Serializable {

  private static final long serialVersionUID = 6471355272521434323L;

  PrefixNode n_root;
}
