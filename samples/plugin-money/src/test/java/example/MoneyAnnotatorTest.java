package example;

import java.util.List;
import org.postil.api.annotator.AnnotatorProvider;
import org.postil.api.document.Document;
import org.postil.testkit.AnnotatorContract;
import org.postil.testkit.Articles;

/** What every annotator promises, checked for this one. */
class MoneyAnnotatorTest extends AnnotatorContract {

  @Override
  protected AnnotatorProvider annotator() {
    return new MoneyAnnotator();
  }

  @Override
  protected List<Document> documents() {
    return List.of(Articles.of("The line costs $386 million, or £2.3bn. A ticket is €4,50."));
  }
}
