package org.postil.annotator.entities.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.uima.UIMAException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.postil.testkit.AnnotatedEntities;
import org.postil.testkit.Articles;
import org.postil.testkit.EngineChain;
import org.postil.types.EntityMention;

class BehaviourTest {

  private static AnnotatedEntities annotate(String text) {
    return annotate(text, Map.of());
  }

  private static AnnotatedEntities annotate(String text, Map<String, Object> configuration) {
    return AnnotatedEntities.by(new EntitiesAnnotator(), text, configuration);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Prime Minister Sofia Duarte flew to Madrid on Monday .|PER Sofia Duarte; LOC Madrid",
        "The German carmaker Volkswagen cut jobs in Wolfsburg .|MISC German; ORG Volkswagen; LOC Wolfsburg",
        "Talks between the European Union and Japan failed in Geneva .|ORG European Union; LOC Japan; LOC Geneva",
        "A U.S.-led force left Kabul , Reuters said .|LOC U.S.; LOC Kabul; ORG Reuters",
        "Scientists at NASA and the University of Oxford agree .|ORG NASA; ORG University of Oxford",
        "Nothing was said about the weather yesterday .|",
      })
  void findsTheNamesOfNews(String text, String names) {
    List<String> expected = names == null ? List.of() : List.of(names.split("; "));
    assertEquals(expected, annotate(text).shown());
  }

  @Test
  void mentionsOfOnePersonShareANumberAndTheFullName() {
    AnnotatedEntities found =
        annotate(
            "Chancellor Helena Brandt met reporters in Vienna .\nBrandt 's visit ends today .");
    EntityMention full = found.mention("Helena Brandt");
    EntityMention bare = found.mention("Brandt");
    assertEquals("PER", bare.getLabel());
    assertEquals(full.getEntity(), bare.getEntity());
    assertEquals("Helena Brandt", bare.getName());
    assertEquals("Chancellor", full.getRole());
    assertNull(bare.getRole());
    assertTrue(full.getConfidence() > 0.5 && full.getConfidence() <= 1);
  }

  @Test
  void aGazetteerOfOnesOwnWorksWithoutTraining() {
    String text = "The Grey Heron left Oslo in March .";
    String csv = "Grey Heron,MISC,vehicle,MV Grey Heron,add\nOslo,,,,ban";
    AnnotatedEntities found = annotate(text, Map.of("gazetteer", csv));
    assertEquals(List.of("MISC Grey Heron"), found.shown());
    EntityMention ship = found.mention("Grey Heron");
    assertEquals("vehicle", ship.getKind());
    assertEquals("MV Grey Heron", ship.getName());
    assertEquals("gazetteer of one's own", ship.getExplanation());
  }

  @Test
  void aGazetteerFileIsLive(@TempDir Path folder) throws IOException, UIMAException {
    Path file = Files.writeString(folder.resolve("own.csv"), "Oslo,,,,ban\n");
    Map<String, Object> configuration = Map.of("gazetteer", file.toString());
    EntitiesAnnotator provider = new EntitiesAnnotator();
    String before = provider.resourceVersion(configuration);
    try (EngineChain chain = EngineChain.of(List.of(provider), configuration)) {
      assertEquals(0, count(chain));
      Files.writeString(file, "Bergen,,,,ban\n");
      assertEquals(1, count(chain));
    }
    assertFalse(before.equals(provider.resourceVersion(configuration)));
  }

  private static int count(EngineChain chain) throws UIMAException {
    var cas = chain.run(Articles.of("The mayor of Oslo spoke ."));
    return (int) cas.getJCas().select(EntityMention.class).count();
  }

  @Test
  void explanationsNameFeaturesUnlessTurnedOff() {
    String text = "President Sofia Duarte flew to Madrid .";
    String why = annotate(text).mention("Sofia Duarte").getExplanation();
    assertTrue(why.matches(".+ \\+[0-9.]+(; .+ \\+[0-9.]+)*"), why);
    Map<String, Object> quiet = Map.of("explain", false);
    assertNull(annotate(text, quiet).mention("Sofia Duarte").getExplanation());
  }
}
