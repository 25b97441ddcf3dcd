package org.postil.itest.plugin;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.uima.analysis_component.JCasAnnotator_ImplBase;
import org.apache.uima.jcas.JCas;
import org.postil.types.EntityMention;

/** Does the harm that the text of the document asks for. */
public final class HostileEngine extends JCasAnnotator_ImplBase {

  @Override
  public void process(JCas cas) {
    String text = cas.getDocumentText();
    switch (text) {
      case "exception" -> throw new IllegalArgumentException("harm");
      case "error" -> throw new NoClassDefFoundError("harm");
      case "stack" -> overflow(0);
      case "memory" -> exhaust();
      case "regex" -> Pattern.matches("(x+x+)+\\1?y", "x".repeat(60));
      case "offsets" -> new EntityMention(cas, -1, text.length() + 1).addToIndexes();
      case "exit" -> System.exit(7);
      default -> new EntityMention(cas, 0, text.length()).addToIndexes();
    }
  }

  private static int overflow(int depth) {
    return overflow(depth + 1) + 1;
  }

  private static void exhaust() {
    List<long[]> hoard = new ArrayList<>();
    while (true) {
      hoard.add(new long[16 << 20]);
    }
  }
}
