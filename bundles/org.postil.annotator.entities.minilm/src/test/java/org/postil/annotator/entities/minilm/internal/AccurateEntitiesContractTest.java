package org.postil.annotator.entities.minilm.internal;

import java.util.List;
import org.postil.api.annotator.AnnotatorProvider;
import org.postil.api.document.Document;
import org.postil.testkit.AnnotatorContract;
import org.postil.testkit.Articles;

class AccurateEntitiesContractTest extends AnnotatorContract {

  @Override
  protected AnnotatorProvider annotator() {
    return new AccurateEntitiesAnnotator();
  }

  @Override
  protected List<Document> documents() {
    return List.of(
        Articles.news(),
        Articles.of("Anna Novak of Delta Corp. met President Macron in Paris. Novak smiled."));
  }
}
