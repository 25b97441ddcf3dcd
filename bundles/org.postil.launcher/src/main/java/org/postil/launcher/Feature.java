package org.postil.launcher;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A part of the product: bundles that belong together, as an OSGi Feature JSON file lists them.
 *
 * @param id coordinates of the feature
 * @param bundles its bundles in order of the file
 * @param properties framework properties that it needs
 * @param commands the commands that need it; empty when all do
 */
public record Feature(
    String id, List<Entry> bundles, Map<String, String> properties, Set<String> commands) {

  /** Start level of a bundle whose entry does not say. */
  public static final int DEFAULT_START_LEVEL = 10;

  /**
   * A bundle of a feature.
   *
   * @param id which bundle
   * @param startLevel bundles of lower levels start first
   */
  public record Entry(BundleId id, int startLevel) {}

  /** Copies the collections. */
  public Feature {
    bundles = List.copyOf(bundles);
    properties = Map.copyOf(properties);
    commands = Set.copyOf(commands);
  }

  /**
   * Whether a command needs this feature.
   *
   * @param command name of the command; empty when none was given, which needs all features so that
   *     all commands can be listed
   * @return true if it must be started
   */
  public boolean isNeededBy(String command) {
    return commands.isEmpty() || command.isEmpty() || commands.contains(command);
  }
}
