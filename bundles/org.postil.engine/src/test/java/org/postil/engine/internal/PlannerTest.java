package org.postil.engine.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.postil.engine.internal.Fakes.ENTITY;
import static org.postil.engine.internal.Fakes.SENTENCE;
import static org.postil.engine.internal.Fakes.TOKEN;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.postil.api.engine.Pipeline;
import org.postil.api.engine.PipelineException;
import org.postil.api.engine.PlannedStep;
import org.postil.api.engine.Setting;
import org.postil.api.engine.Step;

class PlannerTest {

  private final Contribution tokens = Fakes.writer("tokens", "1.0.0", TOKEN);
  private final Contribution names = Fakes.reader("names", TOKEN, ENTITY);

  @Test
  void stepsRunAfterThoseTheyReadFrom() throws Exception {
    Plan plan = plan(Fakes.installed(tokens, names), "names", "tokens");
    assertEquals(List.of("tokens", "names"), ids(plan));
    assertEquals(List.of("tokens"), plan.steps().get(1).inputs());
  }

  @Test
  void independentStepsKeepTheOrderOfThePipeline() throws Exception {
    Contribution sentences = Fakes.writer("sentences", "1.0.0", SENTENCE);
    assertEquals(
        List.of("tokens", "sentences"),
        ids(plan(Fakes.installed(sentences, tokens), "tokens", "sentences")));
  }

  @Test
  void aMissingInputIsNamedWithWhoWouldWriteIt() {
    assertRefused(
        "annotator [names] needs Token, which no other step writes; add tokens to the pipeline",
        Fakes.installed(tokens, names),
        Step.latest("names"));
  }

  @Test
  void anAnnotatorThatIsNotInstalledIsNamed() {
    assertRefused(
        "annotator [dates] is not installed; installed are tokens@1.0.0",
        Fakes.installed(tokens),
        Step.latest("dates"));
  }

  @Test
  void aCircleIsRefused() {
    Contribution back = Fakes.reader("back", ENTITY, TOKEN);
    assertRefused(
        "back, names wait for each other in a circle",
        Fakes.installed(back, names),
        Step.latest("back"),
        Step.latest("names"));
  }

  @Test
  void theLatestVersionIsTheHighestNumberNotTheHighestText() throws Exception {
    Contributions installed =
        Fakes.installed(
            Fakes.writer("tokens", "1.9.0", TOKEN), Fakes.writer("tokens", "1.10.0", TOKEN));
    assertEquals("1.10.0", plan(installed, "tokens").steps().get(0).version());
  }

  @Test
  void aPinnedVersionIsTaken() throws Exception {
    Contributions installed =
        Fakes.installed(
            Fakes.writer("tokens", "1.0.0", TOKEN), Fakes.writer("tokens", "2.0.0", TOKEN));
    Plan plan =
        new Planner(installed)
            .plan(new Pipeline("p", List.of(new Step("tokens", "1.0.0", Map.of()))));
    assertEquals("1.0.0", plan.steps().get(0).version());
  }

  @Test
  void theDefaultPipelineLeavesOutWhatLacksAnInputAndWhatSaysNo() {
    Contribution variant =
        Fakes.contribution(new Fakes.Provider("variant", Set.of(), Set.of(TOKEN), false), "1.0.0");
    Contribution hungry = Fakes.reader("hungry", SENTENCE, ENTITY);
    Contribution hungrier = Fakes.reader("hungrier", ENTITY, "x.Y");
    Pipeline pipeline =
        new Planner(Fakes.installed(tokens, variant, hungry, hungrier)).defaultPipeline();
    assertEquals(List.of(Step.latest("tokens")), pipeline.steps());
  }

  @Test
  void whatTheDefaultPipelineLeavesOutIsNamedWithWhatItLacks() {
    Contribution hungry = Fakes.reader("hungry", SENTENCE, ENTITY);
    Contribution hungrier = Fakes.reader("hungrier", ENTITY, "x.Y");
    assertEquals(
        List.of(
            "hungrier@1.0.0 is left out: it reads org.postil.types.EntityMention, which no"
                + " annotator of the default pipeline writes",
            "hungry@1.0.0 is left out: it reads org.postil.types.Sentence, which no annotator of"
                + " the default pipeline writes"),
        new Planner(Fakes.installed(tokens, hungry, hungrier)).leftOut());
    assertEquals(List.of(), new Planner(Fakes.installed(tokens, names)).leftOut());
  }

  @Test
  void anUnknownSettingIsRefusedWithThoseThatThereAre() {
    assertRefused(
        "Cannot set [size] of annotator [tokens]: expected one of limit",
        Fakes.installed(withLimit()),
        new Step("tokens", Step.LATEST, Map.of("size", 3)));
  }

  @Test
  void aSettingOfAnotherTypeIsRefused() {
    assertRefused(
        "Cannot set [limit] of annotator [tokens] to [many]: expected a value of type Integer",
        Fakes.installed(withLimit()),
        new Step("tokens", Step.LATEST, Map.of("limit", "many")));
  }

  @Test
  void aSettingThatIsNeitherTrueNorFalseIsRefusedInThoseWords() {
    assertRefused(
        "Cannot set [deep] of annotator [tokens] to [yes]: expected true or false",
        Fakes.installed(with("deep", "Boolean", false)),
        new Step("tokens", Step.LATEST, Map.of("deep", "yes")));
  }

  @Test
  void whatIsNotANumberIsRefusedForANumber() {
    assertRefused(
        "Cannot set [share] of annotator [tokens] to [NaN]: expected a value of type Double",
        Fakes.installed(with("share", "Double", 0.5)),
        new Step("tokens", Step.LATEST, Map.of("share", "NaN")));
  }

  @Test
  void layersDependOnSettingsAndOnTheLayersRead() throws Exception {
    Contributions installed = Fakes.installed(withLimit(), names);
    var document = Fakes.document("a", "text");
    var five =
        new Planner(installed).plan(new Pipeline("p", List.of(step(5), Step.latest("names"))));
    var six =
        new Planner(installed).plan(new Pipeline("p", List.of(step(6), Step.latest("names"))));
    assertEquals(
        five.layers(document),
        new Planner(installed)
            .plan(new Pipeline("q", List.of(step(5), Step.latest("names"))))
            .layers(document));
    for (int i = 0; i < 2; i++) {
      assertNotEquals(
          five.layers(document).get(i).fingerprint(), six.layers(document).get(i).fingerprint());
    }
  }

  private static Step step(int limit) {
    return new Step("tokens", Step.LATEST, Map.of("limit", limit));
  }

  private static Contribution withLimit() {
    return with("limit", "Integer", 5);
  }

  private static Contribution with(String name, String type, Object given) {
    Setting setting = new Setting(name, name, "A value.", type, false, given, List.of());
    return Fakes.contribution(
        new Fakes.Provider("tokens", Set.of(), Set.of(TOKEN), true), "1.0.0", setting);
  }

  private static Plan plan(Contributions installed, String... ids) throws PipelineException {
    List<Step> steps = Arrays.stream(ids).map(Step::latest).toList();
    return new Planner(installed).plan(new Pipeline("p", steps));
  }

  private static List<String> ids(Plan plan) {
    return plan.steps().stream().map(PlannedStep::annotator).toList();
  }

  private static void assertRefused(String expected, Contributions installed, Step... steps) {
    PipelineException refusal =
        assertThrows(
            PipelineException.class,
            () -> new Planner(installed).plan(new Pipeline("p", List.of(steps))));
    String message = String.valueOf(refusal.getMessage());
    org.junit.jupiter.api.Assertions.assertTrue(message.contains(expected), message);
  }
}
