package org.postil.entities.identity;

import java.util.List;
import java.util.stream.Collectors;
import org.postil.entities.EntityLabel;
import org.postil.entities.document.NameSpan;
import org.postil.entities.lexicon.Gazetteer;
import org.postil.entities.lexicon.NameClass;
import org.postil.entities.text.DocumentWords;
import org.postil.entities.text.Spelling;
import org.postil.entities.text.Word;

/** Finds the finer kind of a name: from the table of kinds, else from the gazetteer. */
final class KindFinder {

  private static final int AROUND = 3;

  private final KindTable table = KindTable.load();
  private final Gazetteer gazetteer;

  KindFinder(Gazetteer gazetteer) {
    this.gazetteer = gazetteer;
  }

  /** The kind of a name; never empty. */
  String kind(DocumentWords document, NameSpan name) {
    if (name.label() == EntityLabel.PER) {
      return "person";
    }
    List<Word> words = document.sentences().get(name.sentence()).words();
    String before = joined(words.subList(Math.max(0, name.begin() - AROUND), name.begin()));
    String after = joined(words.subList(name.end(), Math.min(words.size(), name.end() + AROUND)));
    return table
        .kind(name.label(), new KindQuestion(name.key(document), before, after))
        .orElseGet(() -> fromGazetteer(name.label(), name.words(document)));
  }

  private static String joined(List<Word> words) {
    return Spelling.lower(words.stream().map(Word::form).collect(Collectors.joining(" ")));
  }

  private String fromGazetteer(EntityLabel label, List<Word> words) {
    int classes = gazetteer.classesOf(Gazetteer.key(words));
    return switch (label) {
      case PER -> "person";
      case ORG -> has(classes, NameClass.COMPANY) ? "company" : "organisation";
      case LOC -> {
        if (has(classes, NameClass.COUNTRY)) {
          yield "country";
        }
        yield has(classes, NameClass.KNOWN_PLACE) ? "city" : "place";
      }
      case MISC -> misc(classes);
    };
  }

  private static String misc(int classes) {
    if (has(classes, NameClass.NATIONALITY)) {
      return "nationality";
    }
    if (has(classes, NameClass.EVENT)) {
      return "event";
    }
    if (has(classes, NameClass.ARTEFACT)) {
      return "product";
    }
    boolean work =
        has(classes, NameClass.FILM)
            || has(classes, NameClass.BOOK)
            || has(classes, NameClass.SONG);
    return work ? "work" : "other";
  }

  private static boolean has(int classes, NameClass nameClass) {
    return (classes & nameClass.bit()) != 0;
  }
}
