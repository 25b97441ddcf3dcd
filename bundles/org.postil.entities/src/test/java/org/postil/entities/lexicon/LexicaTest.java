package org.postil.entities.lexicon;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.postil.entities.Sentences;
import org.postil.entities.text.CasingFacts;
import org.postil.entities.text.DocumentWords;

class LexicaTest {

  private static final int TEN_MEGABYTES = 10_000_000;
  private static final Lexica LEXICA = Lexica.load();

  @Test
  void packedLexicaStaySmall() throws IOException {
    long bytes = 0;
    for (String file : List.of(Lexica.CLUSTERS, Lexica.GAZETTEER, Lexica.NAMES, Lexica.SENSES)) {
      try (InputStream in = Lexica.class.getResourceAsStream(file)) {
        bytes += in.readAllBytes().length;
      }
    }
    assertTrue(bytes < TEN_MEGABYTES, bytes + " bytes");
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
    DocumentFacts facts = DocumentFacts.of(document.sentences(), new WordLookup(LEXICA));
    GazetteerMatches matches = facts.of(document.sentences().get(0)).gazetteer();
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

  @Test
  void aWordIsLookedUpOnceWhileItIsRemembered() {
    WordLookup lookup = new WordLookup(LEXICA);
    WordFacts oslo = lookup.of("Oslo");
    assertSame(oslo, lookup.of("Oslo"));
    for (int i = 0; i < 10_000; i++) {
      lookup.of("w" + i);
    }
    assertEquals(oslo, lookup.of("Oslo"));
  }

  @Test
  void loudWordsAreLookedUpInTitleCaseButAcronymsAreNot() {
    WordLookup lookup = new WordLookup(LEXICA);
    assertEquals(lookup.of("Paris").gazetteerElement(), lookup.of("PARIS").gazetteerElement());
    assertNotEquals(lookup.of("Nasa").gazetteerElement(), lookup.of("NASA").gazetteerElement());
  }

  @Test
  void wordsOfOneKindShareACluster() {
    WordSenses senses = LEXICA.senses();
    assertEquals(senses.of("Monday"), senses.of("Tuesday"));
    assertNotEquals(
        WordSenses.coarse(senses.of("Johnson")), WordSenses.coarse(senses.of("Toyota")));
    assertEquals(0, senses.of("monday"));
  }

  @Test
  void neighboursAnywhereInTheDocumentCount() {
    DocumentWords document = Sentences.of("Mr. Lind spoke .", "Then Lind left .", "Ek stayed .");
    NeighbourFacts facts =
        DocumentFacts.of(document.sentences(), new WordLookup(LEXICA)).neighbours();
    assertNotEquals(0, facts.of("lind"));
    assertEquals(0, facts.of("ek"));
  }
}
