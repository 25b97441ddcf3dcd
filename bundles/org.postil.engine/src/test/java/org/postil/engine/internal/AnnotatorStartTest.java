package org.postil.engine.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import org.apache.uima.UIMAFramework;
import org.apache.uima.UimaContext;
import org.apache.uima.analysis_component.JCasAnnotator_ImplBase;
import org.apache.uima.analysis_engine.AnalysisEngineDescription;
import org.apache.uima.jcas.JCas;
import org.apache.uima.resource.metadata.TypeSystemDescription;
import org.junit.jupiter.api.Test;
import org.postil.api.annotator.AnnotatorProvider;
import org.postil.api.annotator.EngineDescription;
import org.postil.api.engine.Pipeline;
import org.postil.api.engine.PipelineException;
import org.postil.api.engine.Setting;
import org.postil.api.engine.Step;

class AnnotatorStartTest {

  private static final String LEAVE_OUT = "leave it out with --without percent, or replace its jar";

  /** Refuses to start. */
  public static final class Fussy extends JCasAnnotator_ImplBase {
    @Override
    public void initialize(UimaContext context) {
      throw new IllegalArgumentException("digits must be 3 or more");
    }

    @Override
    public void process(JCas cas) {}
  }

  /** An annotator whose description, or whose resources, are up to the test. */
  private record Percent(Callable<AnalysisEngineDescription> description, boolean hasResources)
      implements AnnotatorProvider {

    @Override
    public String id() {
      return "percent";
    }

    @Override
    public String title() {
      return "Percentages";
    }

    @Override
    public Set<String> writes() {
      return Set.of(Fakes.TOKEN);
    }

    @Override
    public AnalysisEngineDescription describe() {
      try {
        return description.call();
      } catch (RuntimeException e) {
        throw e;
      } catch (Exception e) {
        throw new IllegalStateException(e);
      }
    }

    @Override
    public String resourceVersion(Map<String, Object> configuration) {
      if (!hasResources) {
        throw new UncheckedIOException(
            "Cannot read [nosuch.csv]: there is no such file", new IOException("nosuch.csv"));
      }
      return "";
    }
  }

  @Test
  void anAnnotatorThatDoesNotInitializeIsNamedWithItsReasonAndARemedy() {
    assertEquals(
        "Cannot start annotator [percent@1.0.0] of pipeline [default]: digits must be 3 or more; "
            + LEAVE_OUT,
        refusal(new Percent(() -> EngineDescription.of(Fussy.class), true), Map.of()));
  }

  @Test
  void aDescriptionThatThrowsKeepsTheClassOfWhatIsNoSentence() {
    assertEquals(
        "Cannot start annotator [percent@1.0.0] of pipeline [default]:"
            + " java.lang.NullPointerException: \"aURL\" is null; "
            + LEAVE_OUT,
        refusal(
            new Percent(
                () -> {
                  throw new NullPointerException("\"aURL\" is null");
                },
                true),
            Map.of()));
  }

  @Test
  @SuppressWarnings("NullAway") // What a plugin must not do.
  void aDescriptionThatIsMissingIsNamed() {
    String refusal = refusal(new Percent(() -> null, true), Map.of());
    assertTrue(refusal.contains("[percent@1.0.0]"), refusal);
    assertTrue(refusal.contains("]: describe() returned null; expected"), refusal);
  }

  @Test
  void anAnnotatorWhoseTypesClashWithThoseOfAnotherIsNamed() {
    String refusal = refusal(new Percent(AnnotatorStartTest::clashing, true), Map.of());
    assertTrue(refusal.contains("annotator [percent@1.0.0]"), refusal);
    assertTrue(refusal.contains("EntityMention"), refusal);
  }

  @Test
  void aResourceThatASettingNamesAndThatIsMissingIsTheFaultOfTheSetting() {
    assertEquals(
        "Cannot start annotator [percent@1.0.0] of pipeline [default]:"
            + " Cannot read [nosuch.csv]: there is no such file;"
            + " check what was set for table, or leave it out with --without percent",
        refusal(
            new Percent(() -> EngineDescription.of(Fakes.Obedient.class), false),
            Map.of("table", "nosuch.csv")));
  }

  private static AnalysisEngineDescription clashing() throws Exception {
    TypeSystemDescription types =
        UIMAFramework.getResourceSpecifierFactory().createTypeSystemDescription();
    types
        .addType(Fakes.ENTITY, "", "org.postil.types.Mention")
        .addFeature("name", "", "uima.cas.Integer");
    AnalysisEngineDescription description = EngineDescription.of(Fakes.Obedient.class);
    description.getAnalysisEngineMetaData().setTypeSystem(types);
    return description;
  }

  private static String refusal(Percent percent, Map<String, Object> settings) {
    Setting table = new Setting("table", "Table", "A file.", "String", false, "", List.of());
    Contributions installed =
        Fakes.installed(
            Fakes.writer("first", "1.0.0", Fakes.SENTENCE),
            Fakes.contribution(percent, "1.0.0", table));
    Pipeline pipeline =
        new Pipeline(
            "default", List.of(Step.latest("first"), new Step("percent", Step.LATEST, settings)));
    return String.valueOf(
        assertThrows(
                PipelineException.class, () -> new Generations(pipeline, () -> installed, false))
            .getMessage());
  }
}
