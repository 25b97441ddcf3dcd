package org.postil.web.internal.corpus;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Which types of span are wanted.
 *
 * @param names short names; empty for everything but tokens, sentences and zones
 */
public record TypeChoice(Set<String> names) {

  /**
   * The choice of a request.
   *
   * @param types short names or full names of UIMA types
   * @return the choice
   */
  public static TypeChoice of(List<String> types) {
    return new TypeChoice(
        types.stream().map(SpanTypes::shortName).collect(Collectors.toUnmodifiableSet()));
  }

  /**
   * Whether a type is wanted.
   *
   * @param type full name of a UIMA type
   * @return true if it is
   */
  public boolean wants(String type) {
    String name = SpanTypes.shortName(type);
    return names.isEmpty() ? !SpanTypes.isFrame(name) : names.contains(name);
  }

  /**
   * Whether a type was asked for by name.
   *
   * @param shortName name that browsers use
   * @return true if it was
   */
  public boolean names(String shortName) {
    return names.contains(shortName);
  }
}
