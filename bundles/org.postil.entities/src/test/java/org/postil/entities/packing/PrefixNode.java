package org.postil.entities.packing;

import java.util.HashMap;

/** A node of {@link PrefixTree}: the next words, and the classes of the name that ends here. */
final class PrefixNode extends HashMap<String, PrefixNode> {

  private static final long serialVersionUID = 1566684742873455351L;

  /** Class numbers, or null when no name ends here. */
  @SuppressWarnings("serial")
  Object value;
}
