package org.postil.annotator.segments.internal;

import java.util.ArrayList;
import java.util.List;
import org.apache.uima.jcas.JCas;
import org.postil.types.Zone;

/**
 * The blocks of a document: its zones without the boilerplate, and text between zones. A document
 * without zones is one zone. Zones are cut at their line ends unless their lines are wrapped.
 */
final class ZoneBlocks {

  private static final String BOILERPLATE = "boilerplate";

  private ZoneBlocks() {}

  /** The blocks of the document in a CAS, in order. */
  static List<Block> of(JCas cas, String text) {
    List<Block> blocks = new ArrayList<>();
    int from = 0;
    for (Zone zone : cas.getAnnotationIndex(Zone.class)) {
      int begin = Math.max(from, zone.getBegin());
      if (zone.getEnd() <= begin) {
        continue;
      }
      LineBlocks.cut(text, from, begin, blocks);
      if (!BOILERPLATE.equals(zone.getKind())) {
        LineBlocks.cut(text, begin, zone.getEnd(), blocks);
      }
      from = zone.getEnd();
    }
    LineBlocks.cut(text, from, text.length(), blocks);
    return blocks;
  }
}
