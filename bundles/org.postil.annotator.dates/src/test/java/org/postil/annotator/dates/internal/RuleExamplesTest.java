package org.postil.annotator.dates.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class RuleExamplesTest {
  private final TimexTagger tagger = RuleFiles.load();

  @TestFactory
  Stream<DynamicTest> everyExampleInTheRuleFilesHolds() {
    return RuleExamples.all().stream()
        .map(
            example ->
                DynamicTest.dynamicTest(
                    example.source() + ": " + example.line(),
                    () -> assertEquals(example.expected(), example.found(tagger))));
  }

  @Test
  void thereAreManyExamples() {
    assertTrue(RuleExamples.all().size() > 100);
  }
}
