package org.postil.entities.identity;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.postil.entities.EntityLabel;
import org.postil.entities.document.NameSpan;
import org.postil.entities.known.KnownName;
import org.postil.entities.known.KnownNames;
import org.postil.entities.lexicon.Gazetteer;
import org.postil.entities.lexicon.Lexica;
import org.postil.entities.text.DocumentWords;
import org.postil.entities.text.Spelling;

/**
 * Says which entity each name of a document means: kind, canonical name, number and role.
 * Immutable, for any number of threads.
 */
public final class EntityResolver {

  private static final Pattern SPACES = Pattern.compile("\\s+");

  private final Gazetteer gazetteer;
  private final KindFinder kinds;
  private final RoleFinder roles = new RoleFinder();

  /** A resolver; reading its tables takes some milliseconds. */
  public EntityResolver(Lexica lexica) {
    gazetteer = lexica.gazetteer();
    kinds = new KindFinder(gazetteer);
  }

  /** The gazetteer that kinds come from. */
  public Gazetteer gazetteer() {
    return gazetteer;
  }

  /**
   * Resolves the names of a document.
   *
   * @param names without overlaps, in the order of the text
   * @param tables known names, the most important table first
   * @return one entity for each name, in the same order
   */
  public List<FoundEntity> resolve(
      DocumentWords document, List<NameSpan> names, List<KnownNames> tables) {
    List<Optional<KnownName>> known = new ArrayList<>();
    for (NameSpan name : names) {
      known.add(known(name, document, tables));
    }
    List<String> canonical =
        known.stream().map(k -> k.map(KnownName::canonical).orElse("")).toList();
    EntityGrouping grouping = new EntityGrouping(document, names, canonical);
    Map<Integer, Integer> numbers = new HashMap<>();
    Map<Integer, String> titles = titles(document, names, canonical, grouping);
    Set<Integer> opened = sentencesOpenedByAName(names);
    List<FoundEntity> entities = new ArrayList<>();
    for (int i = 0; i < names.size(); i++) {
      NameSpan name = names.get(i);
      int group = grouping.group(i);
      int number = numbers.computeIfAbsent(group, g -> numbers.size() + 1);
      entities.add(
          new FoundEntity(
              name,
              name.textBegin(document),
              name.textEnd(document),
              known.get(i).flatMap(KnownName::kind).orElseGet(() -> kinds.kind(document, name)),
              titles.get(group),
              number,
              name.label() == EntityLabel.PER
                  ? roles.role(document, name, opened.contains(name.sentence()))
                  : Optional.empty()));
    }
    return entities;
  }

  private static Set<Integer> sentencesOpenedByAName(List<NameSpan> names) {
    return names.stream()
        .filter(name -> name.begin() == 0)
        .map(NameSpan::sentence)
        .collect(Collectors.toSet());
  }

  private static Optional<KnownName> known(
      NameSpan name, DocumentWords document, List<KnownNames> tables) {
    String key = name.key(document);
    return tables.stream()
        .flatMap(table -> table.get(key).stream())
        .filter(known -> known.label() == name.label())
        .findFirst();
  }

  /** For each group its title: what a table says, else the fullest name, an acronym's expansion. */
  private static Map<Integer, String> titles(
      DocumentWords document,
      List<NameSpan> names,
      List<String> canonical,
      EntityGrouping grouping) {
    Map<Integer, String> titles = new HashMap<>();
    for (int i = 0; i < names.size(); i++) {
      if (!canonical.get(i).isEmpty()) {
        titles.putIfAbsent(grouping.group(i), canonical.get(i));
      }
    }
    grouping.expansions().forEach((group, name) -> titles.putIfAbsent(group, text(document, name)));
    Map<Integer, NameSpan> fullest = new HashMap<>();
    for (int i = 0; i < names.size(); i++) {
      fullest.merge(grouping.group(i), names.get(i), (a, b) -> fuller(document, a, b));
    }
    fullest.forEach((group, name) -> titles.putIfAbsent(group, text(document, name)));
    return titles;
  }

  private static NameSpan fuller(DocumentWords document, NameSpan a, NameSpan b) {
    boolean shouting = Spelling.isAllCapitals(text(document, a)) && a.length() > 1;
    boolean calm = !Spelling.isAllCapitals(text(document, b));
    return b.length() > a.length() || b.length() == a.length() && shouting && calm ? b : a;
  }

  private static String text(DocumentWords document, NameSpan name) {
    String text = document.text().substring(name.textBegin(document), name.textEnd(document));
    return SPACES.matcher(text).replaceAll(" ");
  }
}
