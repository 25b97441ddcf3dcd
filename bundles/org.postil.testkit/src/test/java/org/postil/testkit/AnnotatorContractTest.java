package org.postil.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.platform.testkit.engine.EngineExecutionResults;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.postil.api.annotator.AnnotatorProvider;

class AnnotatorContractTest {

  static class Good extends AnnotatorContract {
    @Override
    protected AnnotatorProvider annotator() {
      return new YearAnnotator(Fault.NONE);
    }

    @Override
    protected Map<String, Object> configuration() {
      return Map.of("fault", Fault.NONE.name());
    }
  }

  static class WithoutItsSetting extends AnnotatorContract {
    @Override
    protected AnnotatorProvider annotator() {
      return new YearAnnotator(Fault.NONE);
    }
  }

  static class WithTwoWords extends Good {
    @Override
    protected Map<String, Object> configuration() {
      return Map.of("fault", Fault.NONE.name(), "words", new String[] {"one", "two"});
    }
  }

  abstract static class Faulty extends AnnotatorContract {
    private final Fault fault;

    Faulty(Fault fault) {
      this.fault = fault;
    }

    @Override
    protected AnnotatorProvider annotator() {
      return new YearAnnotator(fault);
    }

    @Override
    protected List<AnnotatorProvider> before() {
      return List.of(new WhitespaceSegments());
    }

    @Override
    protected Map<String, Object> configuration() {
      return Map.of("fault", fault.name());
    }
  }

  static class OutsideTheText extends Faulty {
    OutsideTheText() {
      super(Fault.OUTSIDE_THE_TEXT);
    }
  }

  static class InBoilerplate extends Faulty {
    InBoilerplate() {
      super(Fault.IN_BOILERPLATE);
    }
  }

  static class Undeclared extends Faulty {
    Undeclared() {
      super(Fault.UNDECLARED);
    }
  }

  static class Meddling extends Faulty {
    Meddling() {
      super(Fault.MEDDLING);
    }
  }

  static class Removing extends Faulty {
    Removing() {
      super(Fault.REMOVING);
    }
  }

  static class Counting extends Faulty {
    Counting() {
      super(Fault.COUNTING);
    }
  }

  static class Silent extends Faulty {
    Silent() {
      super(Fault.SILENT);
    }
  }

  static class Overconfident extends Faulty {
    Overconfident() {
      super(Fault.OVERCONFIDENT);
    }
  }

  static class Choking extends Faulty {
    Choking() {
      super(Fault.CHOKING);
    }
  }

  @Test
  void aGoodAnnotatorPasses() {
    EngineExecutionResults results = run(Good.class);
    assertEquals("", failures(results));
    assertTrue(results.testEvents().succeeded().count() >= 5 + Articles.oddTexts().size());
  }

  @Test
  void aSettingOfManyValuesIsAnArray() {
    assertEquals("", failures(run(WithTwoWords.class)));
  }

  @Test
  void offsetsOutsideTheTextAreFound() {
    assertTrue(failures(run(OutsideTheText.class)).contains("lies outside the text"));
  }

  @Test
  void spansInBoilerplateAreFound() {
    assertTrue(failures(run(InBoilerplate.class)).contains("covers boilerplate"));
  }

  @Test
  void undeclaredTypesAreFound() {
    assertTrue(failures(run(Undeclared.class)).contains("but declares only"));
  }

  @Test
  void changingTheWorkOfOthersIsFound() {
    assertTrue(failures(run(Meddling.class)).contains("changed or removed what others made"));
  }

  @Test
  void removingTheWorkOfOthersIsFound() {
    assertTrue(failures(run(Removing.class)).contains("changed or removed what others made"));
  }

  @Test
  void memoryOfEarlierDocumentsIsFound() {
    assertTrue(failures(run(Counting.class)).contains("same engine, same document"));
  }

  @Test
  void anAnnotatorThatFindsNothingIsFound() {
    assertTrue(failures(run(Silent.class)).contains("nothing found"));
  }

  @Test
  void aConfidenceAboveOneIsFound() {
    assertTrue(failures(run(Overconfident.class)).contains("confidence must lie in 0..1"));
  }

  @Test
  void anAnnotatorThatFailsOnEmptyTextIsFound() {
    EngineExecutionResults results = run(Choking.class);
    assertTrue(
        results.testEvents().failed().stream()
            .anyMatch(event -> event.getTestDescriptor().getDisplayName().equals("empty")));
  }

  @Test
  void aSettingThatTheHostWouldSetIsAskedFor() {
    String failures = failures(run(WithoutItsSetting.class));
    assertTrue(failures.contains("override configuration() in WithoutItsSetting"), failures);
    assertTrue(failures.contains("Cannot make the engine of [years]"), failures);
    assertTrue(failures.contains("NullPointerException"), failures);
  }

  private static EngineExecutionResults run(Class<?> contract) {
    return EngineTestKit.engine("junit-jupiter").selectors(selectClass(contract)).execute();
  }

  private static String failures(EngineExecutionResults results) {
    return results
        .testEvents()
        .failed()
        .map(event -> event.getPayload().map(Object::toString).orElse("failed without a reason"))
        .collect(Collectors.joining("\n"));
  }
}
