package org.postil.stance;

import org.postil.types.Mention;

/**
 * Whose position it is.
 *
 * @param mention the mention of the holder, or null when there is none
 * @param name the holder's name, or null when it is the author
 */
record Holder(Mention mention, String name) {

  static final Holder AUTHOR = new Holder(null, null);
}
