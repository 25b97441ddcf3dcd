package org.postil.annotator.dates.internal.grammar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.postil.annotator.dates.internal.text.Vocabulary;
import org.postil.annotator.dates.internal.text.WordReader;
import org.postil.annotator.dates.internal.text.Words;

class GrammarReaderTest {

  private static String find(String rules, String text) {
    Grammar grammar = new GrammarReader(new Vocabulary()).add("x.rules", rules).finish();
    Words words = new WordReader(grammar.vocabulary()).read(text, 0, text.length());
    return grammar.find(words, (begin, end) -> true).stream()
        .map(m -> text.substring(words.begin(m.begin()), words.end(m.end() - 1)) + m.fields())
        .collect(Collectors.joining(" "));
  }

  private static String fault(String rules) {
    return assertThrows(IllegalArgumentException.class, () -> find(rules, "x")).getMessage();
  }

  @Test
  void aCapitalInTheRuleAsksForOneInTheText() {
    String rules = "rule r : m\n  May\n";
    assertEquals("May{}", find(rules, "may May"));
  }

  @Test
  void wordListsFillFields() {
    String rules =
        "words month\n  january, Jan. => month=1\nrule r : m\n  {month} {digits 1..31 as day}\n";
    assertEquals("JANUARY 3{day=3, month=1}", find(rules, "on JANUARY 3"));
    assertEquals("Jan. 31{day=31, month=1}", find(rules, "Jan. 31"));
    assertEquals("", find(rules, "jan. 31 January 32"));
  }

  @Test
  void theLongestMatchWinsAndThenTheFirstRule() {
    String rules = "rule a : m\n  one\n  one two\nrule b : m\n  one two => late=1\n";
    assertEquals("one two{}", find(rules, "one two"));
  }

  @Test
  void optionalAndAlternativePiecesMayBeOfSeveralWords() {
    String rules = "rule r : m\n  [the very] (last week|month) of|in it\n";
    assertEquals("the very last week of it{}", find(rules, "the very last week of it"));
    assertEquals("month in it{}", find(rules, "very month in it"));
  }

  @Test
  void contextIsNotPartOfTheMatch() {
    String rules = "rule r : m\n  after(in|EDGE) {digits 1000..2000 as year} not-before(PLURAL)\n";
    assertEquals("1990{year=1990}", find(rules, "in 1990 we"));
    assertEquals("1990{year=1990}", find(rules, "1990"));
    assertEquals("", find(rules, "in 1990 cars"));
    assertEquals("", find(rules, "on 1990"));
  }

  @Test
  void numbersAreReadInDigitsAndWords() {
    String rules = "rule r : m\n  {count} cars\n";
    assertEquals("1,200 cars{count=1200}", find(rules, "1,200 cars"));
    assertEquals("2.5 million cars{count=2500000}", find(rules, "2.5 million cars"));
    assertEquals("two hundred and five cars{count=205}", find(rules, "two hundred and five cars"));
    assertEquals("twenty-three cars{count=23}", find(rules, "twenty-three cars"));
    assertEquals("a thousand cars{count=1000}", find(rules, "a thousand cars"));
    assertEquals("two cars{count=2}", find(rules, "one two cars"));
  }

  @Test
  void ordinalsAreReadInDigitsAndWords() {
    String rules = "rule r : m\n  {ordinal 1..31 as day} day\n";
    assertEquals("21st day{day=21}", find(rules, "21st day"));
    assertEquals("twenty-first day{day=21}", find(rules, "twenty-first day"));
    assertEquals("", find(rules, "hundredth day 21 st"));
  }

  @Test
  void glueAsksForNoWhiteSpace() {
    String rules = "rule r : m\n  {digits 1000..2090/10 as year} ~ s\n";
    assertEquals("1990s{year=1990}", find(rules, "1990s"));
    assertEquals("", find(rules, "1990 s 1995s"));
  }

  @Test
  void anEmptyLineParts() {
    String rules = "rule r : m\n  one two\n";
    assertEquals("one\ntwo{}", find(rules, "one\ntwo"));
    assertEquals("", find(rules, "one\n\ntwo"));
  }

  @Test
  void aFaultNamesFileLineAndRemedy() {
    assertTrue(
        fault("rule r : m\n  {moon}\n")
            .contains("[x.rules line 2] {moon}: no block is named [moon]"));
    assertTrue(fault("rule r\n  one\n").contains("[x.rules line 1] rule r: rules and parts"));
    assertTrue(fault("  one\n").contains("a pattern before any block"));
    assertTrue(fault("rule r : m\n  (one\n").contains("[)] is missing"));
    assertTrue(fault("rule r : m\n  {digits 1-3 as day}\n").contains("write one such as 1..31"));
    assertTrue(fault("rule r : m\n  [one]\n").contains("fits no words at all"));
    assertTrue(fault("rule r : m\n  one => x\n").contains("write field=value"));
    assertTrue(fault("rule r : m\n  one after(in)\n").contains("move it to the beginning"));
    assertTrue(fault("rule r : m\n  one\nrule r : m\n  two\n").contains("the name is taken"));
    assertTrue(fault("phrase p\n  one {p}\nrule r : m\n  {p}\n").contains("uses itself"));
  }
}
