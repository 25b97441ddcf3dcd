package org.postil.entities.lexicon;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.postil.entities.Sentences;
import org.postil.entities.text.CasingFacts;
import org.postil.entities.text.DocumentWords;

class LexicaTest {

  private static final int SIX_MEGABYTES = 6 << 20;
  private static final Lexica LEXICA = Lexica.load();

  @Test
  void packedLexicaStaySmall() throws IOException {
    long bytes = 0;
    for (String file : List.of(Lexica.CLUSTERS, Lexica.GAZETTEER, Lexica.NAMES)) {
      try (InputStream in = Lexica.class.getResourceAsStream(file)) {
        bytes += in.readAllBytes().length;
      }
    }
    assertTrue(bytes < SIX_MEGABYTES, bytes + " bytes");
  }

  @Test
  void wordsOfLikeUseShareTheBeginningOfTheirPaths() {
    int monday = LEXICA.clusters().pathOf("monday");
    int tuesday = LEXICA.clusters().pathOf("tuesday");
    int quickly = LEXICA.clusters().pathOf("quickly");
    assertEquals(BrownClusters.prefix(monday, 8), BrownClusters.prefix(tuesday, 8));
    assertNotEquals(BrownClusters.prefix(monday, 8), BrownClusters.prefix(quickly, 8));
    assertEquals(0, LEXICA.clusters().pathOf("zzqqxjk"));
  }

  @Test
  void aPrefixLongerThanThePathIsThePath() {
    int path = BrownClusters.path("0110");
    assertEquals(path, BrownClusters.prefix(path, 10));
    assertEquals(BrownClusters.path("01"), BrownClusters.prefix(path, 2));
  }

  @Test
  void theLongestEntryOfAClassIsFound() {
    DocumentWords document = Sentences.of("She left New York City on foot .");
    var words = document.sentences().get(0).words();
    GazetteerMatches matches = GazetteerMatches.of(words, LEXICA.gazetteer());
    int place = NameClass.PLACE.bit();
    assertEquals(place, matches.first(2) & place);
    assertEquals(place, matches.middle(3) & place);
    assertEquals(place, matches.last(4) & place);
    assertEquals(0, matches.single(3) & place);
  }

  @Test
  void namesOfPeopleAndTitlesAreKnown() {
    assertTrue((LEXICA.names().of("Maria") & GivenNames.FIRST_OFTEN) != 0);
    assertTrue((LEXICA.names().of("Johnson") & GivenNames.LAST_OFTEN) != 0);
    assertTrue((LEXICA.names().of("novelist") & GivenNames.TITLE) != 0);
    assertEquals(0, LEXICA.names().of("harbour") & GivenNames.FIRST);
  }

  @Test
  void factsTellHowTheDocumentWritesAWord() {
    DocumentWords document = Sentences.of("Turkey voted .", "We ate turkey .", "Then Oslo voted .");
    CasingFacts casing = CasingFacts.of(document.sentences());
    assertEquals(CasingFacts.SMALL, casing.of("turkey") & CasingFacts.SMALL);
    assertEquals(CasingFacts.CAPITAL_INSIDE, casing.of("oslo"));
  }
}
