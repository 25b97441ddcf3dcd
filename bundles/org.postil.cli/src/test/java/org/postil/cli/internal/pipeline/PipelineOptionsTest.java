package org.postil.cli.internal.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.postil.api.engine.Step;
import org.postil.cli.internal.CommandFailure;
import org.postil.cli.internal.fake.SmallEngine;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

class PipelineOptionsTest {

  @Test
  void withoutOptionsTheDefaultPipelineRuns() {
    assertEquals(List.of(Step.latest("words"), Step.latest("names")), steps());
  }

  @Test
  void withAddsOrPins() {
    assertEquals(
        List.of(Step.latest("words"), new Step("names", "1.0.0", Map.of()), Step.latest("more")),
        steps("--with", "names@1.0.0", "--with", "more"));
  }

  @Test
  void withoutRemoves() {
    assertEquals(List.of(Step.latest("names")), steps("--without", "words"));
    assertTrue(refused("--without", "nobody").contains("[names, words]"));
  }

  @Test
  void settingsGoToTheLongestIdThatFits() {
    assertEquals(
        new Step("a.b", Step.LATEST, Map.of("c", "1=2")),
        steps("--with", "a", "--with", "a.b", "--set", "a.b.c=1=2").get(3));
  }

  @Test
  void aSettingSurvivesAPin() {
    assertEquals(
        new Step("names", "1.0.0", Map.of("depth", "5")),
        steps("--set", "names.depth=5", "--with", "names@1.0.0").get(1));
  }

  @Test
  void whatIsNoSettingIsRefused() {
    assertTrue(refused("--set", "depth=5").contains("expected ID.KEY=VALUE"));
    assertTrue(refused("--set", "names.depth").contains("expected ID.KEY=VALUE"));
    assertTrue(refused("--set", "names.=5").contains("expected ID.KEY=VALUE"));
    assertTrue(refused("--with", "names@").contains("expected for example"));
  }

  private static List<Step> steps(String... args) {
    Holder holder = new Holder();
    new CommandLine(holder).parseArgs(args);
    return holder.options.choose(new SmallEngine()).steps();
  }

  private static String refused(String... args) {
    return assertThrows(CommandFailure.class, () -> steps(args)).getMessage();
  }

  @Command
  private static final class Holder {
    @Mixin private PipelineOptions options;
  }
}
