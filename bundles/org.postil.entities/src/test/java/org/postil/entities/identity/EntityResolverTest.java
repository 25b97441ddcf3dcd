package org.postil.entities.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.postil.entities.EntityLabel.LOC;
import static org.postil.entities.EntityLabel.MISC;
import static org.postil.entities.EntityLabel.ORG;
import static org.postil.entities.EntityLabel.PER;
import static org.postil.entities.Sentences.name;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.postil.entities.EntityLabel;
import org.postil.entities.Sentences;
import org.postil.entities.document.NameSpan;
import org.postil.entities.known.KnownNames;
import org.postil.entities.known.ShippedNames;
import org.postil.entities.lexicon.Lexica;
import org.postil.entities.text.DocumentWords;

class EntityResolverTest {

  private static final EntityResolver RESOLVER = new EntityResolver(Lexica.load());
  private static final List<KnownNames> TABLES = List.of(ShippedNames.load());

  @Test
  void aSurnameAndItsFullNameAreOneEntity() {
    DocumentWords document = Sentences.of("Lind spoke .", "Ana Lind left .", "Bo Ek stayed .");
    List<FoundEntity> found =
        RESOLVER.resolve(
            document,
            List.of(
                name(document, 0, "Lind", PER),
                name(document, 1, "Ana Lind", PER),
                name(document, 2, "Bo Ek", PER)),
            TABLES);
    assertEquals(List.of(1, 1, 2), found.stream().map(FoundEntity::entity).toList());
    assertEquals("Ana Lind", found.get(0).name());
  }

  @Test
  void aSurnameOfTwoPeopleIsNeither() {
    DocumentWords document = Sentences.of("Ana Lind met Bo Lind .", "Lind left .");
    List<FoundEntity> found =
        RESOLVER.resolve(
            document,
            List.of(
                name(document, 0, "Ana Lind", PER),
                name(document, 0, "Bo Lind", PER),
                name(document, 1, "Lind", PER)),
            TABLES);
    assertEquals(List.of(1, 2, 3), found.stream().map(FoundEntity::entity).toList());
  }

  @Test
  void anAcronymAndItsExpansionAreOneEntity() {
    DocumentWords document = Sentences.of("The Baltic Salt Survey ( BSS ) met .", "BSS left .");
    List<FoundEntity> found =
        RESOLVER.resolve(
            document,
            List.of(
                name(document, 0, "Baltic Salt Survey", ORG),
                name(document, 0, "BSS", ORG),
                name(document, 1, "BSS", ORG)),
            TABLES);
    assertEquals(List.of(1, 1, 1), found.stream().map(FoundEntity::entity).toList());
    assertEquals("Baltic Salt Survey", found.get(2).name());
  }

  @Test
  void namesThatATableCallsTheSameAreOneEntity() {
    DocumentWords document = Sentences.of("The U.S. and the United States agree .");
    List<FoundEntity> found =
        RESOLVER.resolve(
            document,
            List.of(name(document, 0, "U.S.", LOC), name(document, 0, "United States", LOC)),
            TABLES);
    assertEquals(1, found.get(1).entity());
    assertEquals("United States", found.get(0).name());
    assertEquals("country", found.get(0).kind());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Then acting harbour director Ana Lind spoke .|Ana Lind|acting harbour director",
        "Ana Lind , head of Velmo 's Salt Board , spoke .|Ana Lind|head of Velmo 's Salt Board",
        "The head of Velmo , Ana Lind , spoke .|Ana Lind|head of Velmo",
        "They met former President Ana Lind there .|Ana Lind|former President",
        "We saw Velmo 's Acting Administrator , Ana Lind , there .|Ana Lind|Velmo 's Acting Administrator",
        "Then Ms. Lind spoke .|Lind|Ms.",
        "Ana Lind , a spokeswoman for the port , spoke .|Ana Lind|spokeswoman for the port",
        "On Monday Ana Lind spoke .|Ana Lind|",
        "Ana Lind , who leads the port , spoke .|Ana Lind|",
      })
  void theRoleIsWhatTheTextSays(String sentence, String person, String role) {
    DocumentWords document = Sentences.of(sentence);
    List<FoundEntity> found =
        RESOLVER.resolve(document, List.of(name(document, 0, person, PER)), TABLES);
    assertEquals(role == null ? "" : role, found.get(0).role().orElse(""));
  }

  @ParameterizedTest
  @CsvSource({
    "Velmo Salt Inc.,ORG,company",
    "Ministry of Tides,ORG,agency",
    "University of Velmo,ORG,university",
    "Lake Orren,LOC,water",
    "Orren International Airport,LOC,facility",
    "Norway,LOC,country",
    "Neptune,LOC,celestial body",
    "Norwegians,MISC,nationality",
    "Battle of Orren,MISC,event",
    "Clean Tides Act,MISC,law",
    "Velmo Prize,MISC,award",
  })
  void theKindComesFromTheTable(String text, EntityLabel label, String kind) {
    DocumentWords document = Sentences.of("They know " + text + " well .");
    NameSpan span = name(document, 0, text, label);
    assertEquals(kind, RESOLVER.resolve(document, List.of(span), TABLES).get(0).kind());
  }

  @Test
  void wordsAroundANameTellItsKind() {
    DocumentWords document = Sentences.of("The Orrenite spacecraft docked .");
    NameSpan span = name(document, 0, "Orrenite", MISC);
    assertEquals("vehicle", RESOLVER.resolve(document, List.of(span), TABLES).get(0).kind());
  }
}
