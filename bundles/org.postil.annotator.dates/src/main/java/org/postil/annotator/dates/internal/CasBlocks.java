package org.postil.annotator.dates.internal;

import java.util.ArrayList;
import java.util.List;
import org.apache.uima.jcas.JCas;
import org.postil.types.Sentence;
import org.postil.types.Zone;

/** Gathers the sentences of each zone into a block; sentences outside any zone make one as well. */
final class CasBlocks {
  private CasBlocks() {}

  static List<Block> of(JCas cas) {
    List<Zone> zones = cas.select(Zone.class).asList();
    List<Block> blocks = new ArrayList<>();
    List<Integer> begins = new ArrayList<>();
    int zone = 0;
    int blockZone = -1;
    int end = 0;
    for (Sentence sentence : cas.select(Sentence.class)) {
      while (zone < zones.size() && zones.get(zone).getEnd() <= sentence.getBegin()) {
        zone++;
      }
      if (!begins.isEmpty() && zone != blockZone) {
        blocks.add(new Block(begins.get(0), end, List.copyOf(begins)));
        begins.clear();
      }
      blockZone = zone;
      begins.add(sentence.getBegin());
      end = sentence.getEnd();
    }
    if (!begins.isEmpty()) {
      blocks.add(new Block(begins.get(0), end, List.copyOf(begins)));
    }
    return blocks;
  }
}
