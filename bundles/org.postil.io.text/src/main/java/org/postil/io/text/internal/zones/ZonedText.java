package org.postil.io.text.internal.zones;

import java.util.List;
import org.postil.api.document.Zone;

/**
 * What was found out about the blocks of a text.
 *
 * @param zones the blocks in order
 * @param frontMatter the {@code Key: value} lines at the start
 */
public record ZonedText(List<Zone> zones, FrontMatter frontMatter) {

  /** Copies the list. */
  public ZonedText {
    zones = List.copyOf(zones);
  }
}
