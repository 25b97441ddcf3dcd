package org.postil.annotator.entities.nlp4j.internal;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.postil.api.annotator.AnnotatorProvider;
import org.postil.api.document.Document;
import org.postil.testkit.AnnotatorContract;
import org.postil.testkit.Articles;

class Nlp4jEntitiesContractTest extends AnnotatorContract {

  /** Dynamic tests are made before they run: all or none. */
  @BeforeEach
  void modelsAreHere() {
    Models.configuration();
  }

  @Override
  protected AnnotatorProvider annotator() {
    return new Nlp4jEntitiesAnnotator();
  }

  @Override
  protected Map<String, Object> configuration() {
    return Models.configuration();
  }

  @Override
  protected List<Document> documents() {
    return List.of(
        Articles.news(),
        Articles.of("Anna Novak of Delta Corp. met President Macron in Paris. Novak smiled."));
  }
}
