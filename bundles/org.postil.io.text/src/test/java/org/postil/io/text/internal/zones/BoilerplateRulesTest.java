package org.postil.io.text.internal.zones;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Holds every rule to the examples beside it in the rule file. */
class BoilerplateRulesTest {

  private final List<BoilerplateRule> rules = BoilerplateRules.bundled().all();

  @TestFactory
  Stream<DynamicTest> aRuleMarksItsExamplesAndLeavesTheOthers() {
    List<DynamicTest> tests = new ArrayList<>();
    for (BoilerplateRule rule : rules) {
      for (String line : rule.yes()) {
        tests.add(
            DynamicTest.dynamicTest(
                rule.name() + ": " + line, () -> assertTrue(rule.matches(look(line)), line)));
      }
      for (String line : rule.no()) {
        tests.add(
            DynamicTest.dynamicTest(
                rule.name() + ", not: " + line,
                () ->
                    assertFalse(
                        rules.stream().anyMatch(any -> any.matches(look(line))),
                        () -> "no rule may mark [" + line + "]")));
      }
    }
    return tests.stream();
  }

  @Test
  void everyRuleHasExamplesForAndAgainst() {
    assertTrue(rules.size() > 20, "the rule file was read");
    Set<String> names = new HashSet<>();
    for (BoilerplateRule rule : rules) {
      assertFalse(rule.yes().isEmpty() || rule.no().isEmpty(), rule.name());
      assertTrue(names.add(rule.name()), () -> "two rules are called " + rule.name());
    }
  }

  private static BlockLook look(String line) {
    return BlockLook.at(line, new Block(0, line.length(), true));
  }
}
