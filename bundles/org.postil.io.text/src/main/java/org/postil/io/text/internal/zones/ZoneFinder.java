package org.postil.io.text.internal.zones;

import java.util.ArrayList;
import java.util.List;
import org.postil.api.document.Zone;
import org.postil.api.document.ZoneKind;

/**
 * Finds the zones of a plain text: title, headings, paragraphs, list items and boilerplate. Safe
 * for use by many threads; takes time in proportion to the text.
 */
public final class ZoneFinder {

  private final BoilerplateRules rules = BoilerplateRules.bundled();

  /** Reads the rules that come with the bundle. */
  public ZoneFinder() {}

  /**
   * Finds the zones.
   *
   * @param text a text with LF line ends
   * @return a zone for every block that has anything to see in it
   */
  public ZonedText find(String text) {
    List<Block> blocks = new BlockSplitter(text).blocks();
    FrontMatter frontMatter = FrontMatter.of(text, blocks);
    BoilerplateFinder boilerplate =
        new BoilerplateFinder(text, blocks, frontMatter.blocks(), rules);
    ZoneKind[] kinds = new BlockKinds(text, blocks, boilerplate).kinds();
    List<Zone> zones = new ArrayList<>(blocks.size());
    for (int i = 0; i < kinds.length; i++) {
      zones.add(new Zone(kinds[i], blocks.get(i).begin(), blocks.get(i).end()));
    }
    return new ZonedText(zones, frontMatter);
  }
}
