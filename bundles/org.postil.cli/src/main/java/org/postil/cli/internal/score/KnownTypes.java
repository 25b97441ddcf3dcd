package org.postil.cli.internal.score;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.postil.api.engine.Engine;
import org.postil.api.layer.FeatureTable;
import org.postil.api.layer.Layer;
import org.postil.cli.internal.CommandFailure;

/**
 * The types that {@code --types} may name: the shared ones, and those that annotators or layers
 * bring. A name in short may be written in any case; a name with a dot is the full name of a type
 * and goes unchecked, since a document that is still to be read may bring that type.
 */
public final class KnownTypes {

  private static final String SUFFIX = "mention";
  private static final String ZONE = "zone";

  private final Map<String, String> shared = new TreeMap<>();
  private final Map<String, Set<String>> others = new TreeMap<>();
  private final Set<String> listed = new TreeSet<>();

  /** Knows the shared types. */
  public KnownTypes() {
    SpanTypes.names().forEach((name, full) -> shared.put(simple(full), name));
    listed.addAll(SpanTypes.names().keySet());
    listed.add(ZONE);
    listed.forEach(name -> shared.put(name, name));
    shared.put("annotation", "uima.tcas.Annotation");
  }

  /**
   * Adds what annotators write.
   *
   * @param engine knows what is installed
   * @return this
   */
  public KnownTypes addInstalled(Engine engine) {
    engine.annotators().forEach(each -> add(each.writes()));
    return this;
  }

  /**
   * Adds what layers hold.
   *
   * @param layers some layers
   * @return this
   */
  public KnownTypes addLayers(Collection<Layer> layers) {
    layers.forEach(
        layer ->
            add(
                layer.tables().stream()
                    .filter(FeatureTable::isSpans)
                    .map(FeatureTable::type)
                    .toList()));
    return this;
  }

  private void add(Collection<String> types) {
    for (String type : types) {
      String name = simple(type);
      // A short name of a shared type goes on meaning that one.
      if (!shared.containsKey(name)) {
        String shorter = withoutSuffix(name);
        listed.add(shorter);
        Stream.of(name, shorter)
            .forEach(each -> others.computeIfAbsent(each, key -> new TreeSet<>()).add(type));
      }
    }
  }

  /**
   * Whether a name can be used.
   *
   * @param name what was typed
   * @return true for a short name that is known and for every full name
   */
  public boolean knows(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    return name.indexOf('.') >= 0 || shared.containsKey(lower) || others.containsKey(lower);
  }

  /**
   * What exporters call the types.
   *
   * @param typed short or full names as they were typed
   * @return short names of shared types, full names of others
   * @throws CommandFailure if a short name is not known
   */
  public Set<String> resolve(List<String> typed) {
    Set<String> all = new LinkedHashSet<>();
    for (String name : typed) {
      if (!knows(name)) {
        throw CommandFailure.usage(
            "Cannot use type ["
                + name
                + "]: expected some of "
                + String.join(", ", listed)
                + ", or the full name of a UIMA type, for example imported.Claim");
      }
      String lower = name.toLowerCase(Locale.ROOT);
      all.addAll(
          shared.containsKey(lower)
              ? Set.of(shared.get(lower))
              : others.getOrDefault(lower, Set.of(name)));
    }
    return all;
  }

  private static String simple(String type) {
    return type.substring(type.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
  }

  private static String withoutSuffix(String name) {
    return name.length() > SUFFIX.length() && name.endsWith(SUFFIX)
        ? name.substring(0, name.length() - SUFFIX.length())
        : name;
  }
}
