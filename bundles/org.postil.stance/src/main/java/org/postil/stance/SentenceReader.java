package org.postil.stance;

import java.util.ArrayList;
import java.util.List;
import org.apache.uima.jcas.JCas;
import org.apache.uima.jcas.tcas.Annotation;
import org.postil.types.EntityMention;
import org.postil.types.Sentence;
import org.postil.types.Token;

/** Reads sentences with their words and mentions out of a CAS, in one pass. */
final class SentenceReader {

  private SentenceReader() {}

  static List<SentenceWords> read(JCas cas) {
    List<Token> tokens = list(cas, Token.class);
    List<EntityMention> mentions = list(cas, EntityMention.class);
    List<SentenceWords> sentences = new ArrayList<>();
    int token = 0;
    int mention = 0;
    for (Sentence sentence : cas.getAnnotationIndex(Sentence.class)) {
      token = skip(tokens, token, sentence.getBegin());
      mention = skip(mentions, mention, sentence.getBegin());
      List<Token> words = within(tokens, token, sentence.getEnd());
      if (!words.isEmpty()) {
        sentences.add(new SentenceWords(words, within(mentions, mention, sentence.getEnd())));
      }
    }
    return sentences;
  }

  private static <T extends Annotation> List<T> list(JCas cas, Class<T> type) {
    List<T> all = new ArrayList<>();
    for (T each : cas.getAnnotationIndex(type)) {
      if (each.getEnd() > each.getBegin()) {
        all.add(each);
      }
    }
    return all;
  }

  private static int skip(List<? extends Annotation> all, int from, int begin) {
    int i = from;
    while (i < all.size() && all.get(i).getBegin() < begin) {
      i++;
    }
    return i;
  }

  private static <T extends Annotation> List<T> within(List<T> all, int from, int end) {
    int i = from;
    while (i < all.size() && all.get(i).getBegin() < end) {
      i++;
    }
    return all.subList(from, i).stream().filter(each -> each.getEnd() <= end).toList();
  }
}
