package org.postil.stance;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.postil.types.EntityMention;
import org.postil.types.Token;

/** The words of a sentence and the entity mentions in it. */
final class SentenceWords {

  private final List<Token> tokens;
  private final List<EntityMention> mentions;
  private final String[] forms;

  SentenceWords(List<Token> tokens, List<EntityMention> mentions) {
    this.tokens = tokens;
    this.mentions = mentions;
    forms = tokens.stream().map(Token::getCoveredText).toArray(String[]::new);
  }

  int size() {
    return forms.length;
  }

  String[] forms() {
    return forms;
  }

  String form(int word) {
    return forms[word];
  }

  int begin(int word) {
    return tokens.get(word).getBegin();
  }

  int end(int word) {
    return tokens.get(word).getEnd();
  }

  /** The mentions as targets; of mentions with the same words the first. */
  List<StanceTarget> targets() {
    List<StanceTarget> targets = new ArrayList<>();
    int word = 0;
    for (EntityMention mention : mentions) {
      while (word < size() && end(word) <= mention.getBegin()) {
        word++;
      }
      int last = word;
      while (last + 1 < size() && begin(last + 1) < mention.getEnd()) {
        last++;
      }
      if (word < size() && begin(word) < mention.getEnd()) {
        String name = mention.getName() == null ? mention.getCoveredText() : mention.getName();
        targets.add(new StanceTarget(name, word, last, mention));
      }
    }
    return targets;
  }

  /** The last mention that ends at word {@code from} or before, and not before word {@code to}. */
  Optional<EntityMention> mentionBefore(int from, int to) {
    if (from < 0) {
      return Optional.empty();
    }
    EntityMention found = null;
    for (EntityMention mention : mentions) {
      if (mention.getEnd() <= end(from) && mention.getEnd() > begin(to)) {
        found = mention;
      }
    }
    return Optional.ofNullable(found);
  }

  /** The first mention that begins from word {@code from} on, before word {@code to}. */
  Optional<EntityMention> mentionFrom(int from, int to) {
    if (from >= size()) {
      return Optional.empty();
    }
    int end = end(Math.min(size() - 1, to));
    return mentions.stream()
        .filter(mention -> mention.getBegin() >= begin(from) && mention.getBegin() < end)
        .findFirst();
  }
}
