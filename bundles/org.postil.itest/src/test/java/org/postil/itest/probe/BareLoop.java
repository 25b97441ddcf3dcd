package org.postil.itest.probe;

import java.util.List;
import org.apache.uima.UIMAFramework;
import org.apache.uima.analysis_engine.AnalysisEngine;
import org.apache.uima.jcas.JCas;
import org.apache.uima.resource.ResourceManager;
import org.apache.uima.resource.metadata.TypeSystemDescription;
import org.apache.uima.util.CasCreationUtils;
import org.postil.api.document.Document;
import org.postil.api.document.Zone;
import org.postil.types.DocumentMetadata;

/** What a program without a host would write: one CAS, a list of engines, and a loop. */
public final class BareLoop implements AutoCloseable {

  private final List<AnalysisEngine> engines;
  private final JCas cas;

  BareLoop(List<AnalysisEngine> engines, List<TypeSystemDescription> types) throws Exception {
    this.engines = engines;
    ResourceManager shared = UIMAFramework.newDefaultResourceManager();
    shared.setExtensionClassLoader(DocumentMetadata.class.getClassLoader(), false);
    cas =
        CasCreationUtils.createCas(
                CasCreationUtils.mergeTypeSystems(types), null, null, null, shared)
            .getJCas();
  }

  /** Processes every {@code step}-th document from {@code first} on; answers how many. */
  Integer run(List<Document> documents, int first, int step) throws Exception {
    int done = 0;
    for (int i = first; i < documents.size(); i += step) {
      process(documents.get(i));
      done++;
    }
    return done;
  }

  private void process(Document document) throws Exception {
    cas.reset();
    cas.setDocumentText(document.text());
    for (Zone zone : document.zones()) {
      org.postil.types.Zone added = new org.postil.types.Zone(cas, zone.begin(), zone.end());
      added.setKind(zone.kind().label());
      added.addToIndexes();
    }
    new DocumentMetadata(cas).addToIndexes();
    for (AnalysisEngine engine : engines) {
      engine.process(cas);
    }
  }

  @Override
  public void close() {
    engines.forEach(AnalysisEngine::destroy);
  }
}
