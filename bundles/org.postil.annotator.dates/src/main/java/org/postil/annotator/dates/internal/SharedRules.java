package org.postil.annotator.dates.internal;

/** The rules, compiled once for all engines of the bundle. */
final class SharedRules {
  private SharedRules() {}

  private static final class Holder {
    static final TimexTagger TAGGER = RuleFiles.load();
  }

  static TimexTagger tagger() {
    return Holder.TAGGER;
  }
}
