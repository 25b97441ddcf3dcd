package org.postil.testkit;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.uima.UIMAException;
import org.apache.uima.UIMAFramework;
import org.apache.uima.analysis_engine.AnalysisEngine;
import org.apache.uima.analysis_engine.AnalysisEngineDescription;
import org.apache.uima.cas.CAS;
import org.apache.uima.jcas.JCas;
import org.apache.uima.resource.metadata.ConfigurationParameter;
import org.apache.uima.resource.metadata.MetaDataObject;
import org.apache.uima.resource.metadata.ResourceMetaData;
import org.apache.uima.util.CasCreationUtils;
import org.postil.api.annotator.AnnotatorProvider;
import org.postil.api.document.CreationTime;
import org.postil.api.document.Document;
import org.postil.testkit.internal.CasText;
import org.postil.types.DocumentMetadata;
import org.postil.types.PostilTypeSystem;
import org.postil.types.Sentence;
import org.postil.types.Token;
import org.postil.types.Zone;

/**
 * Runs annotators over documents as the host does, one after another in one thread, without OSGi.
 * When an annotator reads tokens or sentences that no earlier one writes, {@link
 * WhitespaceSegments} runs first. Used by one thread.
 */
public final class EngineChain implements AutoCloseable {

  private final List<AnalysisEngine> engines = new ArrayList<>();
  private final List<MetaDataObject> descriptions = new ArrayList<>();

  private EngineChain() {}

  /**
   * Makes engines with their default configuration.
   *
   * @param annotators the annotators in order
   * @return the chain; the caller closes it
   * @throws UIMAException if an engine cannot be made
   */
  public static EngineChain of(AnnotatorProvider... annotators) throws UIMAException {
    return of(List.of(annotators), Map.of());
  }

  /**
   * Makes engines.
   *
   * @param annotators the annotators in order
   * @param configuration parameters of the last annotator by name
   * @return the chain; the caller closes it
   * @throws UIMAException if an engine cannot be made
   */
  public static EngineChain of(
      List<AnnotatorProvider> annotators, Map<String, Object> configuration) throws UIMAException {
    EngineChain chain = new EngineChain();
    chain.descriptions.add(PostilTypeSystem.description());
    if (needsSegments(annotators)) {
      chain.add(new WhitespaceSegments(), Map.of());
    }
    for (int i = 0; i < annotators.size(); i++) {
      chain.add(annotators.get(i), i == annotators.size() - 1 ? configuration : Map.of());
    }
    return chain;
  }

  /**
   * Runs all annotators over a document.
   *
   * @param document the document
   * @return a new CAS with everything that they wrote
   * @throws UIMAException if an annotator fails
   */
  public CAS run(Document document) throws UIMAException {
    CAS cas = start(document);
    finish(cas);
    return cas;
  }

  /**
   * Runs all annotators but the last over a document.
   *
   * @param document the document
   * @return a new CAS that is ready for {@link #finish(CAS)}
   * @throws UIMAException if an annotator fails
   */
  public CAS start(Document document) throws UIMAException {
    CAS cas = CasCreationUtils.createCas(descriptions);
    fill(cas, document);
    for (AnalysisEngine engine : engines.subList(0, engines.size() - 1)) {
      engine.process(cas);
    }
    return cas;
  }

  /**
   * Runs the last annotator.
   *
   * @param cas what {@link #start(Document)} gave
   * @throws UIMAException if the annotator fails
   */
  public void finish(CAS cas) throws UIMAException {
    engines.get(engines.size() - 1).process(cas);
  }

  /**
   * All indexed feature structures as text, for comparison.
   *
   * @param cas a CAS
   * @return a line each, sorted; references are written as what they point at
   */
  public static List<String> asText(CAS cas) {
    return CasText.of(cas, fs -> true);
  }

  @Override
  public void close() {
    engines.forEach(AnalysisEngine::destroy);
  }

  private void add(AnnotatorProvider annotator, Map<String, Object> configuration)
      throws UIMAException {
    AnalysisEngineDescription description = annotator.describe();
    ResourceMetaData metadata = description.getMetaData();
    configuration.forEach((name, value) -> configure(metadata, name, value));
    descriptions.add(description);
    engines.add(UIMAFramework.produceAnalysisEngine(description));
  }

  private static void configure(ResourceMetaData metadata, String name, Object value) {
    var declared = metadata.getConfigurationParameterDeclarations();
    if (declared.getConfigurationParameter(null, name) == null) {
      ConfigurationParameter parameter =
          UIMAFramework.getResourceSpecifierFactory().createConfigurationParameter();
      parameter.setName(name);
      Class<?> type = value.getClass();
      parameter.setMultiValued(type.isArray());
      parameter.setType((type.isArray() ? type.getComponentType() : type).getSimpleName());
      declared.addConfigurationParameter(parameter);
    }
    metadata.getConfigurationParameterSettings().setParameterValue(name, value);
  }

  private static boolean needsSegments(List<AnnotatorProvider> annotators) {
    Set<String> missing = new HashSet<>();
    Set<String> written = new HashSet<>();
    for (AnnotatorProvider annotator : annotators) {
      annotator.reads().stream().filter(type -> !written.contains(type)).forEach(missing::add);
      written.addAll(annotator.writes());
    }
    return missing.contains(Token.class.getName()) || missing.contains(Sentence.class.getName());
  }

  private static void fill(CAS cas, Document document) throws UIMAException {
    JCas jcas = cas.getJCas();
    jcas.setDocumentText(document.text());
    var known = document.metadata();
    DocumentMetadata metadata = new DocumentMetadata(jcas);
    metadata.setDocumentId(document.id());
    metadata.setSource(known.source());
    metadata.setTitle(known.title());
    metadata.setLanguage(known.language());
    if (known.language() != null) {
      jcas.setDocumentLanguage(known.language());
    }
    known.published().ifPresent(time -> published(metadata, time));
    metadata.addToIndexes();
    for (org.postil.api.document.Zone each : document.zones()) {
      Zone zone = new Zone(jcas, each.begin(), each.end());
      zone.setKind(each.kind().label());
      zone.addToIndexes();
    }
  }

  private static void published(DocumentMetadata metadata, CreationTime time) {
    metadata.setCreationTime(time.value());
    metadata.setCreationTimeBasis(time.basis().label());
  }
}
