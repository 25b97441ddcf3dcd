package org.postil.training.minilm.entities;

import org.postil.training.minilm.data.NamedText;

/**
 * What the shipped model never saw, so that its scores are honest: the Wikinews articles of GUM and
 * those of MEANTIME.
 */
final class HeldOut {

  private HeldOut() {}

  static boolean contains(NamedText text) {
    return text.corpus().equals("silver-meantime") || text.id().startsWith("GUM_news");
  }
}
