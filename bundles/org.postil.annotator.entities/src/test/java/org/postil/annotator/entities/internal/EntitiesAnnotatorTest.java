package org.postil.annotator.entities.internal;

import java.util.List;
import org.postil.api.annotator.AnnotatorProvider;
import org.postil.api.document.Document;
import org.postil.testkit.AnnotatorContract;
import org.postil.testkit.Articles;

class EntitiesAnnotatorTest extends AnnotatorContract {

  @Override
  protected AnnotatorProvider annotator() {
    return new EntitiesAnnotator();
  }

  @Override
  protected List<Document> documents() {
    return List.of(
        Articles.news(),
        Articles.of("Maria Lopez of Acme Corp. met Chancellor Scholz in Berlin. Lopez smiled."));
  }
}
