package org.postil.itest.formats;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.apache.uima.UIMAException;
import org.apache.uima.cas.CAS;
import org.apache.uima.cas.Feature;
import org.apache.uima.cas.text.AnnotationFS;
import org.apache.uima.collection.CollectionReader;
import org.apache.uima.fit.factory.CollectionReaderFactory;
import org.apache.uima.fit.factory.TypeSystemDescriptionFactory;
import org.apache.uima.util.CasCreationUtils;
import org.dkpro.core.io.brat.BratReader;
import org.dkpro.core.io.conll.Conll2002Reader;
import org.dkpro.core.io.conll.Conll2003Reader;
import org.dkpro.core.io.conll.ConllUReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postil.api.document.Document;
import org.postil.api.io.AnnotatedDocument;
import org.postil.api.io.ExportOptions;
import org.postil.api.io.ExportWriter;
import org.postil.api.io.Exporter;
import org.postil.standoff.GoldLayer;
import org.postil.standoff.TypeNames;
import org.postil.testkit.Articles;
import org.postil.testkit.MemoryTarget;

/** What Postil exports, read by DKPro Core's readers: the same names at the same places. */
class DkproReadersTest {

  private static final String ENTITY = "de.tudarmstadt.ukp.dkpro.core.api.ner.type.NamedEntity";
  private static final String TOKEN = "de.tudarmstadt.ukp.dkpro.core.api.segmentation.type.Token";
  private static final String TEXT =
      "Mara Linde left Port Elster on Friday.\nZoë Müller met שלום at the Elster Roads office.";
  private static final List<String> NAMES =
      List.of("PER Mara Linde", "LOC Port Elster", "PER Zoë Müller", "ORG Elster Roads");

  @TempDir private Path folder;

  @Test
  @SuppressWarnings("deprecation") // The parameter that replaces it fails with today's Jackson.
  void bratHasTheSameNamesAtTheSameOffsets() throws IOException, UIMAException {
    export("brat", Map.of());
    CAS cas =
        read(
            BratReader.class,
            "article.ann",
            BratReader.PARAM_TEXT_ANNOTATION_TYPE_MAPPINGS,
            new String[] {
              "PER -> de.tudarmstadt.ukp.dkpro.core.api.ner.type.Person",
              "ORG -> de.tudarmstadt.ukp.dkpro.core.api.ner.type.Organization",
              "LOC -> de.tudarmstadt.ukp.dkpro.core.api.ner.type.Location"
            });
    assertEquals(TEXT, cas.getDocumentText());
    List<String> found = new ArrayList<>();
    for (AnnotationFS entity : entities(cas)) {
      String type = entity.getType().getShortName();
      String label = type.equals("Person") ? "PER" : type.substring(0, 3).toUpperCase(Locale.ROOT);
      found.add(label + " " + entity.getBegin() + " " + entity.getCoveredText());
    }
    List<String> expected = new ArrayList<>();
    for (String name : NAMES) {
      String covered = name.substring(4);
      expected.add(name.substring(0, 4) + TEXT.indexOf(covered) + " " + covered);
    }
    assertEquals(expected, found);
  }

  @Test
  void conll2003HasTheSameTokensAndNames() throws IOException, UIMAException {
    export("conll2003", Map.of("name", "article"));
    CAS cas =
        read(
            Conll2003Reader.class,
            "article.conll",
            Conll2003Reader.PARAM_READ_POS,
            false,
            Conll2003Reader.PARAM_READ_CHUNK,
            false);
    assertEquals(NAMES, labelled(cas));
    assertEquals(tokens(), withoutStart(covered(cas)));
  }

  @Test
  void conll2002HasTheSameTokensAndNames() throws IOException, UIMAException {
    export("conll2003", Map.of("name", "article", "columns", "2"));
    CAS cas =
        read(
            Conll2002Reader.class,
            "article.conll",
            Conll2002Reader.PARAM_COLUMN_SEPARATOR,
            Conll2002Reader.ColumnSeparators.SPACE.getName());
    assertEquals(NAMES, labelled(cas));
    assertEquals(tokens(), withoutStart(covered(cas)));
  }

  @Test
  void conlluHasTheSameTextAndTokens() throws IOException, UIMAException {
    export("conllu", Map.of("name", "article"));
    CAS cas = read(ConllUReader.class, "article.conllu");
    assertEquals(tokens(), covered(cas));
    assertEquals(TEXT.replaceAll("\\s+", ""), cas.getDocumentText().replaceAll("\\s+", ""));
  }

  private void export(String format, Map<String, String> other) throws IOException {
    Exporter exporter =
        new InstalledFormats()
            .exporters().stream().filter(e -> e.format().equals(format)).findFirst().orElseThrow();
    Document document = Articles.of("article", TEXT, "2024-06-14");
    GoldLayer gold = new GoldLayer();
    for (String name : NAMES) {
      int begin = TEXT.indexOf(name.substring(4));
      gold.add(TypeNames.ENTITY, begin, begin + name.length() - 4)
          .set("label", name.substring(0, 3));
    }
    MemoryTarget target = new MemoryTarget();
    ExportOptions options = new ExportOptions(Set.of(), other);
    try (ExportWriter writer = exporter.open(target, options)) {
      writer.write(new AnnotatedDocument(document, List.of(gold.build(document).orElseThrow())));
    }
    target.writeTo(folder);
  }

  private CAS read(Class<? extends CollectionReader> type, String file, Object... parameters)
      throws IOException, UIMAException {
    List<Object> all = new ArrayList<>(Arrays.asList(parameters));
    all.addAll(List.of("sourceLocation", folder.resolve(file).toString(), "language", "en"));
    CollectionReader reader = CollectionReaderFactory.createReader(type, all.toArray());
    CAS cas =
        CasCreationUtils.createCas(
            TypeSystemDescriptionFactory.createTypeSystemDescription(), null, null);
    reader.getNext(cas);
    reader.close();
    return cas;
  }

  private static List<AnnotationFS> entities(CAS cas) {
    List<AnnotationFS> found = new ArrayList<>();
    cas.getAnnotationIndex(cas.getTypeSystem().getType(ENTITY)).forEach(found::add);
    return found;
  }

  private static List<String> labelled(CAS cas) {
    Feature value = cas.getTypeSystem().getType(ENTITY).getFeatureByBaseName("value");
    return entities(cas).stream()
        .map(entity -> entity.getStringValue(value) + " " + entity.getCoveredText())
        .toList();
  }

  private static List<String> covered(CAS cas) {
    List<String> tokens = new ArrayList<>();
    cas.getAnnotationIndex(cas.getTypeSystem().getType(TOKEN))
        .forEach(token -> tokens.add(token.getCoveredText()));
    return tokens;
  }

  /** DKPro Core takes the line that begins a document for a token. */
  private static List<String> withoutStart(List<String> tokens) {
    return tokens.subList(tokens.get(0).equals("-DOCSTART-") ? 1 : 0, tokens.size());
  }

  private static List<String> tokens() {
    return List.of(TEXT.replace(".", " .").split("\\s+"));
  }
}
