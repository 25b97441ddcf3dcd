package org.postil.annotator.entities.nlp4j.internal;

import edu.emory.mathcs.nlp.component.template.NLPComponent;
import edu.emory.mathcs.nlp.component.template.node.NLPNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.postil.entities.EntityLabel;
import org.postil.entities.EntityTagger;
import org.postil.entities.document.NameSpan;
import org.postil.entities.text.DocumentWords;
import org.postil.entities.text.Word;
import org.postil.entities.text.WordSequence;

/** Tags names with NLP4J. Keeps what it knows of the last sentence: one for each thread. */
final class Nlp4jTagger implements EntityTagger {

  /** From the classes of OntoNotes; dates, amounts and the like are no names. */
  private static final Map<String, EntityLabel> LABELS =
      Map.ofEntries(
          Map.entry("PERSON", EntityLabel.PER),
          Map.entry("ORG", EntityLabel.ORG),
          Map.entry("GPE", EntityLabel.LOC),
          Map.entry("LOC", EntityLabel.LOC),
          Map.entry("FAC", EntityLabel.LOC),
          Map.entry("NORP", EntityLabel.MISC),
          Map.entry("PRODUCT", EntityLabel.MISC),
          Map.entry("EVENT", EntityLabel.MISC),
          Map.entry("WORK_OF_ART", EntityLabel.MISC),
          Map.entry("LAW", EntityLabel.MISC),
          Map.entry("LANGUAGE", EntityLabel.MISC));

  /** Fitted to 4,224 names found in WikiGold and the English Web Treebank. */
  private static final double LEVEL = 9.33;

  private static final double SLOPE = 2.99;

  /** No name has a word of more UTF-16 code units. */
  private static final int LONGEST = 64;

  private final List<NLPComponent<NLPNode>> before;
  private final ScoredNames tagger;
  private final boolean explains;

  /**
   * A tagger on models that other taggers may share.
   *
   * @param explains whether to give each name NLP4J's own class as the reason
   */
  Nlp4jTagger(Nlp4jModels models, boolean explains) {
    before = models.before();
    tagger = new ScoredNames(models.names());
    this.explains = explains;
  }

  @Override
  public List<NameSpan> tag(DocumentWords document) {
    List<NameSpan> names = new ArrayList<>();
    for (int s = 0; s < document.sentences().size(); s++) {
      NLPNode[] nodes = nodes(document.sentences().get(s));
      before.forEach(component -> component.process(nodes));
      tagger.process(nodes);
      collect(nodes, s, names);
    }
    return names;
  }

  /** NLP4J counts words from 1; its word 0 is the root of the tree. */
  private static NLPNode[] nodes(WordSequence sentence) {
    List<Word> words = sentence.words();
    NLPNode[] nodes = new NLPNode[words.size() + 1];
    nodes[0] = new NLPNode().toRoot();
    for (int i = 1; i < nodes.length; i++) {
      nodes[i] = new NLPNode(i, shortened(words.get(i - 1).form()));
    }
    return nodes;
  }

  /** NLP4J asks of each word whether it is an address, which takes the square of its length. */
  private static String shortened(String form) {
    return form.length() <= LONGEST ? form : form.substring(0, LONGEST);
  }

  /** Tags are {@code O} or one of B, I, L, U with a class: {@code B-PERSON}. */
  private void collect(NLPNode[] nodes, int sentence, List<NameSpan> names) {
    int begin = 0;
    for (int i = 1; i < nodes.length; i++) {
      String tag = nodes[i].getNamedEntityTag();
      char position = tag.charAt(0);
      if (position == 'B' || position == 'U') {
        begin = i;
      }
      if (position == 'L' || position == 'U') {
        String type = tag.substring(2);
        if (LABELS.containsKey(type)) {
          names.add(name(sentence, begin, i, type));
        }
      }
    }
  }

  /** How many of a hundred names with such a share were right, as a logistic curve. */
  private static double confidence(double share) {
    return 1 / (1 + Math.exp(-(LEVEL + SLOPE * Math.log(share))));
  }

  private NameSpan name(int sentence, int first, int last, String type) {
    double sum = 0;
    for (int i = first; i <= last; i++) {
      sum += tagger.share(i);
    }
    double confidence = confidence(sum / (last - first + 1));
    EntityLabel label = LABELS.get(type);
    NameSpan name = new NameSpan(sentence, first - 1, last, label, confidence);
    return explains
        ? name.because(String.format(Locale.ROOT, "NLP4J %s %.2f", type, confidence))
        : name;
  }
}
