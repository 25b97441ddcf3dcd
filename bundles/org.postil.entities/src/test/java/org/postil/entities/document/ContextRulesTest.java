package org.postil.entities.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.postil.entities.EntityLabel.LOC;
import static org.postil.entities.EntityLabel.MISC;
import static org.postil.entities.EntityLabel.ORG;
import static org.postil.entities.EntityLabel.PER;
import static org.postil.entities.Sentences.name;
import static org.postil.entities.Sentences.shown;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.postil.entities.Sentences;
import org.postil.entities.text.DocumentWords;

class ContextRulesTest {

  private static List<String> applied(
      DocumentRule rule, DocumentWords document, NameSpan... names) {
    return shown(document, rule.apply(document, List.of(names)));
  }

  @Test
  void whatStandsBeforeProvinceIsAPlace() {
    DocumentWords document =
        Sentences.of("Troops left Velmo province and the Iraqi village .", "Velmo fell .");
    assertEquals(
        List.of("LOC Velmo", "MISC Iraqi", "LOC Velmo"),
        applied(
            new PlaceContextRule(),
            document,
            name(document, 0, "Velmo", PER),
            name(document, 0, "Iraqi", MISC),
            name(document, 1, "Velmo", PER)));
  }

  @Test
  void aCityCouncilIsNoCity() {
    DocumentWords document = Sentences.of("A Labour city councillor spoke .");
    assertEquals(
        List.of("ORG Labour"),
        applied(new PlaceContextRule(), document, name(document, 0, "Labour", ORG)));
  }

  @Test
  void whatFollowsVillageOfIsAPlaceEvenIfNobodyFoundIt() {
    DocumentWords document =
        Sentences.of("He fled the village of Nera Sul in the region of US$ 3 .");
    assertEquals(List.of("LOC Nera Sul"), applied(new PlaceContextRule(), document));
  }

  @Test
  void aPersonStandsAfterInOnceAtMost() {
    DocumentWords document =
        Sentences.of(
            "In Palo they met .", "A fire in Varga hit Palo .", "Rain in Varga .", "in Lind");
    assertEquals(
        List.of("LOC Varga", "PER Palo", "LOC Varga", "PER Lind"),
        applied(
            new PlaceContextRule(),
            document,
            name(document, 1, "Varga", PER),
            name(document, 1, "Palo", PER),
            name(document, 2, "Varga", PER),
            name(document, 3, "Lind", PER)));
  }

  @Test
  void faithInAPersonIsStillFaithInAPerson() {
    DocumentWords document =
        Sentences.of("Ana Varga won .", "Trust in Varga grew , hope in Varga 's plan , too .");
    NameSpan first = name(document, 1, "Varga", PER);
    NameSpan second = first.moved(first.begin() + 5, first.end() + 5);
    assertEquals(
        List.of("PER Ana Varga", "PER Varga", "PER Varga"),
        applied(
            new PlaceContextRule(), document, name(document, 0, "Ana Varga", PER), first, second));
  }

  @Test
  void theTextSaysThatANameIsAGroupOrATown() {
    DocumentWords document =
        Sentences.of(
            "Earthwell , a small environmental group , sued .",
            "In Gyami , a village outside the capital , Earthwell won .");
    assertEquals(
        List.of("ORG Earthwell", "LOC Gyami", "ORG Earthwell"),
        applied(
            new AppositionRule(),
            document,
            name(document, 0, "Earthwell", PER),
            name(document, 1, "Gyami", PER),
            name(document, 1, "Earthwell", PER)));
  }

  @Test
  void aPartyOfficialAndAnAllyOfAPaperArePeople() {
    DocumentWords document =
        Sentences.of(
            "Lind , a party official , met Orso , an ally of the newspaper , and Tal , a man .");
    assertEquals(
        List.of("PER Lind", "PER Orso", "PER Tal"),
        applied(
            new AppositionRule(),
            document,
            name(document, 0, "Lind", PER),
            name(document, 0, "Orso", PER),
            name(document, 0, "Tal", PER)));
  }

  @Test
  void aShipHasItsPrefixAndThenItsBareName() {
    DocumentWords document =
        Sentences.of(
            "Sailors of INS Varga saw the frigate Tarn .",
            "Varga fired .",
            "The Tarn sank off Tarn .");
    NameSpan ship = name(document, 2, "Tarn", LOC);
    assertEquals(
        List.of("MISC INS Varga", "MISC Tarn", "MISC Varga", "MISC Tarn", "LOC Tarn"),
        applied(
            new ShipNameRule(),
            document,
            name(document, 0, "INS", ORG),
            name(document, 0, "Tarn", LOC),
            name(document, 1, "Varga", PER),
            ship,
            ship.moved(4, 5)));
  }

  @Test
  void aCommonWordHasItsCapitalOnlyFromTheSentence() {
    DocumentWords document =
        Sentences.of(
            "Man charged with theft .",
            "\" Apple pies , \" a man of Apple said , \" no apple . \"");
    assertEquals(
        List.of("ORG Apple"),
        applied(
            new CommonWordRule(),
            document,
            name(document, 0, "Man", MISC),
            name(document, 1, "Apple", ORG)));
  }

  @Test
  void aLineOfOneWordStays() {
    DocumentWords document = Sentences.of("Ruth", "the book of ruth was read");
    assertEquals(
        List.of("PER Ruth"),
        applied(new CommonWordRule(), document, name(document, 0, "Ruth", PER)));
  }

  @Test
  void whoHasATitleIsAPerson() {
    DocumentWords document =
        Sentences.of("Mrs. Mamie Orso-Lind thanked Mr Crown and Mr. Speaker near Dr. Tal Park .");
    assertEquals(
        List.of("PER Mamie Orso - Lind", "PER Crown", "LOC Dr. Tal Park"),
        applied(
            new TitledPersonRule(),
            document,
            name(document, 0, "Crown", ORG),
            name(document, 0, "Dr. Tal Park", LOC)));
  }

  @Test
  void whatIsNotTheNameComesOffItsEnds() {
    DocumentWords document =
        Sentences.of(
            "GM Ed Orso left Port Velmo-based Tarn for as Lind and bin Tal and Kim Jong-un .");
    assertEquals(
        List.of("PER Ed Orso", "LOC Port Velmo", "PER Lind", "PER bin Tal", "PER Kim Jong - un"),
        applied(
            new SpanTrimming(),
            document,
            name(document, 0, "GM Ed Orso", PER),
            name(document, 0, "Port Velmo - based", LOC),
            name(document, 0, "as Lind", PER),
            name(document, 0, "bin Tal", PER),
            name(document, 0, "Kim Jong - un", PER)));
  }

  @Test
  void aSurnameKeepsItsArticle() {
    DocumentWords document = Sentences.of("Salma al-Varga spoke .", "Al-Varga left with El-Tal .");
    assertEquals(
        List.of("PER Salma al - Varga", "PER Al - Varga", "ORG El - Tal"),
        applied(
            new SurnameRule(),
            document,
            name(document, 0, "Salma al - Varga", PER),
            name(document, 1, "Al - Varga", ORG),
            name(document, 1, "El - Tal", ORG)));
  }

  @Test
  void aPersonNamedInFullIsNotTheCityOrBankOfTheSameName() {
    DocumentWords document =
        Sentences.of(
            "Ana Varga left the city of Varga .",
            "Varga , a bank , paid Varga .",
            "Varga smiled .");
    NameSpan full = name(document, 0, "Ana Varga", PER);
    NameSpan city = new NameSpan(0, 6, 7, PER, 0.9);
    NameSpan last = name(document, 2, "Varga", PER);
    assertEquals(
        List.of("PER Ana Varga", "LOC Varga", "PER Varga"),
        applied(new PlaceContextRule(), document, full, city, last));
    assertEquals(
        List.of("PER Ana Varga", "ORG Varga", "PER Varga"),
        applied(new AppositionRule(), document, full, name(document, 1, "Varga", PER), last));
  }
}
