package org.postil.itest.plugin;

import org.apache.uima.analysis_component.JCasAnnotator_ImplBase;
import org.apache.uima.jcas.JCas;
import org.postil.types.EntityMention;

/** Marks each word; loads a class late, as real annotators do. */
public final class SwapEngine extends JCasAnnotator_ImplBase {

  @Override
  public void process(JCas cas) {
    String text = cas.getDocumentText();
    for (int begin = 0; begin < text.length(); begin = Words.end(text, begin) + 1) {
      EntityMention mention = new EntityMention(cas, begin, Words.end(text, begin));
      mention.setLabel("MISC");
      mention.addToIndexes();
    }
  }

  /** Loaded with the first document, not with the engine. */
  public static final class Words {
    private Words() {}

    static int end(String text, int begin) {
      int space = text.indexOf(' ', begin);
      return space < 0 ? text.length() : space;
    }
  }
}
