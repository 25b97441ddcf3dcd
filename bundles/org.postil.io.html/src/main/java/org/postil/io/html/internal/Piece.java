package org.postil.io.html.internal;

import org.jsoup.nodes.Element;

/**
 * A block of a page.
 *
 * @param text what stands in it, white space folded
 * @param linked how much of it is links, in UTF-16 code units
 * @param element the element that it belongs to
 */
record Piece(String text, int linked, Element element) {

  double linkDensity() {
    return text.isEmpty() ? 0 : (double) linked / text.length();
  }
}
