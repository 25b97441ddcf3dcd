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
import org.postil.entities.lexicon.Lexica;
import org.postil.entities.text.DocumentWords;

class DocumentRulesTest {

  @Test
  void possessivesDeterminersAndHonorificsStayOutside() {
    DocumentWords document =
        Sentences.of("The aide met Mrs. Ana Lind's lawyer at the Harbour Office 's gate .");
    List<NameSpan> names =
        List.of(
            name(document, 0, "Mrs. Ana Lind 's", PER),
            name(document, 0, "the Harbour Office 's", ORG));
    assertEquals(
        List.of("PER Ana Lind", "ORG Harbour Office"),
        shown(document, new SpanTrimming().apply(document, names)));
  }

  @Test
  void commonNounsAfterANameStayOutside() {
    DocumentWords document = Sentences.of("The Apollo mission and the eBay site .");
    List<NameSpan> names =
        List.of(name(document, 0, "Apollo mission", MISC), name(document, 0, "eBay", ORG));
    assertEquals(
        List.of("MISC Apollo", "ORG eBay"),
        shown(document, new SpanTrimming().apply(document, names)));
  }

  @Test
  void nothingIsLeftOfANameWithoutLetters() {
    DocumentWords document = Sentences.of("It cost \" 25 \" then .");
    List<NameSpan> names = List.of(name(document, 0, "\" 25 \"", MISC));
    assertEquals(List.of(), new SpanTrimming().apply(document, names));
  }

  @Test
  void aLegalFormMakesACompanyAndOfThoseNamedLikeIt() {
    DocumentWords document =
        Sentences.of("Sigurd ASA grew .", "Sigurd Wind won .", "Mr Sigurd Moe left Sigurd .");
    List<NameSpan> names =
        List.of(
            name(document, 0, "Sigurd ASA", PER),
            name(document, 1, "Sigurd Wind", PER),
            name(document, 2, "Sigurd Moe", PER));
    assertEquals(
        List.of("ORG Sigurd ASA", "ORG Sigurd Wind", "PER Sigurd Moe"),
        shown(document, new CompanyNameRule().apply(document, names)));
  }

  @Test
  void aFoundersSurnameStaysAPersonsBesideTheCompany() {
    DocumentWords document = Sentences.of("Lind Ltd. paid .", "Ana Lind spoke .", "Lind left .");
    List<NameSpan> names =
        List.of(
            name(document, 0, "Lind Ltd.", ORG),
            name(document, 1, "Ana Lind", PER),
            name(document, 2, "Lind", PER));
    assertEquals(
        List.of("ORG Lind Ltd.", "PER Ana Lind", "PER Lind"),
        shown(document, new CompanyNameRule().apply(document, names)));
  }

  @Test
  void aBareSurnameFollowsTheFullName() {
    DocumentWords document =
        Sentences.of("Ana Lind spoke .", "Lind left .", "They praised Lind , not Lind Motors .");
    List<NameSpan> names =
        List.of(name(document, 0, "Ana Lind", PER), name(document, 1, "Lind", ORG, 0.5));
    assertEquals(
        List.of("PER Ana Lind", "PER Lind", "PER Lind"),
        shown(document, new SurnameRule().apply(document, names)));
  }

  @Test
  void aSurnameThatIsSurelyAPlaceIsLeftAlone() {
    DocumentWords document = Sentences.of("Jack Paris flew .", "He flew to Paris .");
    List<NameSpan> names =
        List.of(name(document, 0, "Jack Paris", PER), name(document, 1, "Paris", LOC, 0.97));
    assertEquals(
        List.of("PER Jack Paris", "LOC Paris"),
        shown(document, new SurnameRule().apply(document, names)));
  }

  @Test
  void generationalSuffixesAreNoSurnames() {
    DocumentWords document = Sentences.of("Abe Stone Jr. sang .", "Stone bowed .");
    List<NameSpan> names = List.of(name(document, 0, "Abe Stone Jr.", PER));
    assertEquals(
        List.of("PER Abe Stone Jr.", "PER Stone"),
        shown(document, new SurnameRule().apply(document, names)));
  }

  @Test
  void mostMentionsDecideTheLabel() {
    DocumentWords document = Sentences.of("Velmo grew .", "Velmo shrank .", "Velmo won .");
    List<NameSpan> names =
        List.of(
            name(document, 0, "Velmo", ORG, 0.9),
            name(document, 1, "Velmo", ORG, 0.8),
            name(document, 2, "Velmo", LOC, 0.6));
    assertEquals(
        List.of("ORG Velmo", "ORG Velmo", "ORG Velmo"),
        shown(document, new MajorityLabelRule().apply(document, names)));
  }

  @Test
  void aCloseVoteChangesNothing() {
    DocumentWords document = Sentences.of("Velmo grew .", "Velmo shrank .");
    List<NameSpan> names =
        List.of(name(document, 0, "Velmo", ORG, 0.9), name(document, 1, "Velmo", LOC, 0.8));
    assertEquals(names, new MajorityLabelRule().apply(document, names));
  }

  @Test
  void anAcronymInBracketsHasTheLabelOfItsName() {
    DocumentWords document =
        Sentences.of("The Baltic Salt Survey ( BSS ) opened .", "Later BSS closed .");
    List<NameSpan> names =
        List.of(name(document, 0, "Baltic Salt Survey", ORG), name(document, 1, "BSS", LOC, 0.5));
    assertEquals(
        List.of("ORG Baltic Salt Survey", "ORG BSS", "ORG BSS"),
        shown(document, new AcronymRule().apply(document, names)));
  }

  @Test
  void bracketsWithOtherLettersExplainNothing() {
    DocumentWords document = Sentences.of("The Baltic Salt Survey ( KQX ) opened .");
    List<NameSpan> names = List.of(name(document, 0, "Baltic Salt Survey", ORG));
    assertEquals(names, new AcronymRule().apply(document, names));
  }

  @Test
  void aNameFoundOnceIsFoundAgain() {
    DocumentWords document = Sentences.of("He runs Kestrel Bank .", "At Kestrel Bank they wait .");
    List<NameSpan> names = List.of(name(document, 0, "Kestrel Bank", ORG));
    assertEquals(
        List.of("ORG Kestrel Bank", "ORG Kestrel Bank"),
        shown(document, new RepeatedNameRule().apply(document, names)));
  }

  @Test
  void aDoubtfulNameIsNotRepeated() {
    DocumentWords document = Sentences.of("He runs Kestrel .", "A Kestrel flew .");
    List<NameSpan> names = List.of(name(document, 0, "Kestrel", ORG, 0.6));
    assertEquals(names, new RepeatedNameRule().apply(document, names));
  }

  @Test
  void aCompanyNamedAfterItsFounderStaysACompany() {
    DocumentWords document =
        Sentences.of("Ana Lind began .", "Lind grew .", "Lind sold cars .", "Lind closed .");
    List<NameSpan> names =
        List.of(
            name(document, 0, "Ana Lind", PER),
            name(document, 1, "Lind", ORG),
            name(document, 2, "Lind", ORG),
            name(document, 3, "Lind", ORG));
    assertEquals(names, new SurnameRule().apply(document, names));
  }

  @Test
  void aStoryBeginsWithAPlace() {
    DocumentWords document =
        Sentences.of("PORT ELSTER , June 14 ( Agency ) - Ships left .", "OSLO — Ships came .");
    assertEquals(
        List.of("LOC PORT ELSTER", "LOC OSLO"),
        shown(document, new DatelineRule().apply(document, List.of())));
  }

  @Test
  void capitalsWithoutADashAreNoDateline() {
    DocumentWords document = Sentences.of("NASA , the agency , waits .", "BREAKING : ships left .");
    assertEquals(List.of(), new DatelineRule().apply(document, List.of()));
  }

  @Test
  void nationsJoinedByAHyphenAreTwoNames() {
    DocumentRule rule = new HyphenatedNationsRule(Lexica.load().gazetteer());
    DocumentWords document =
        Sentences.of("Russia-US talks on US-Russian space cooperation .", "Guinea-Bissau voted .");
    List<NameSpan> names =
        List.of(
            name(document, 0, "Russia", LOC),
            name(document, 0, "US - Russian space cooperation", MISC),
            name(document, 1, "Guinea - Bissau", LOC));
    assertEquals(
        List.of("LOC Russia", "LOC US", "LOC US", "MISC Russian", "LOC Guinea - Bissau"),
        shown(document, rule.apply(document, names)));
  }
}
