package org.postil.annotator.quotes.internal;

import java.util.List;
import org.apache.uima.UimaContext;
import org.apache.uima.analysis_component.JCasAnnotator_ImplBase;
import org.apache.uima.jcas.JCas;
import org.apache.uima.jcas.tcas.Annotation;
import org.apache.uima.resource.ResourceInitializationException;
import org.postil.annotator.quotes.internal.pattern.RuleBook;
import org.postil.annotator.quotes.internal.speaker.Speaker;
import org.postil.annotator.quotes.internal.text.Article;
import org.postil.annotator.quotes.internal.text.Lexicon;
import org.postil.types.Quotation;

/** Writes the quotations of a document. */
public final class QuotesEngine extends JCasAnnotator_ImplBase {

  private Lexicon lexicon;
  private RuleBook rules;

  @Override
  public void initialize(UimaContext context) throws ResourceInitializationException {
    super.initialize(context);
    lexicon = Lexicon.read();
    rules = RuleBook.read();
  }

  @Override
  public void process(JCas cas) {
    if (cas.getDocumentText() == null) {
      return;
    }
    Article article = ArticleReader.read(cas, lexicon);
    List<Attribution> found = new QuotationFinder(article, rules.rules()).find();
    found.forEach(attribution -> add(cas, attribution));
  }

  private static void add(JCas cas, Attribution attribution) {
    Quotation quotation = new Quotation(cas, attribution.begin(), attribution.end());
    quotation.setLabel(attribution.label());
    quotation.setConfidence(attribution.confidence());
    quotation.setExplanation(attribution.explanation());
    Speaker speaker = attribution.speaker();
    if (speaker != null) {
      quotation.setSpeakerName(speaker.label());
      quotation.setSpeaker(speaker.name() == null ? null : speaker.name().mention());
    }
    if (attribution.hasCue()) {
      quotation.setCue(new Annotation(cas, attribution.cueBegin(), attribution.cueEnd()));
    }
    quotation.addToIndexes();
  }
}
