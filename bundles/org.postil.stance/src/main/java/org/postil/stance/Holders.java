package org.postil.stance;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.apache.uima.jcas.JCas;
import org.postil.types.EntityMention;
import org.postil.types.Quotation;

/**
 * Decides whose position it is: whoever is quoted, if the target or most of the evidence is within
 * a quotation; whoever is the subject of a verb of judging that has the target as its object; else
 * the author.
 */
final class Holders {

  private static final int FARTHEST_SUBJECT = 6;
  private static final int FARTHEST_OBJECT = 6;

  private static final Set<String> DETERMINERS =
      Set.of(
          "the", "a", "an", "its", "his", "her", "their", "our", "my", "this", "that", "'s", "’s");

  private final Set<String> verbs;
  private QuotationIndex quotations = new QuotationIndex(List.of());

  Holders() throws IOException {
    try (InputStream stream = Holders.class.getResourceAsStream("judging-verbs.txt")) {
      String words = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
      verbs = Set.of(words.strip().split("\\s+"));
    }
  }

  /** Reads the quotations of a document, if there are any. */
  void read(JCas cas) {
    List<Quotation> attributed = new ArrayList<>();
    for (Quotation quotation : cas.getAnnotationIndex(Quotation.class)) {
      if (quotation.getSpeakerName() != null && !"scare".equals(quotation.getLabel())) {
        attributed.add(quotation);
      }
    }
    quotations = new QuotationIndex(attributed);
  }

  /**
   * The holder of one position.
   *
   * @param target what it is about
   */
  Holder of(StanceTarget target, SentenceWords sentence, Judgement judgement) {
    return quoted(target, sentence, judgement)
        .map(quotation -> new Holder(quotation.getSpeaker(), quotation.getSpeakerName()))
        .filter(holder -> !target.isNamed(holder.name()))
        .or(() -> judging(target, sentence))
        .orElse(Holder.AUTHOR);
  }

  private Optional<Quotation> quoted(
      StanceTarget target, SentenceWords sentence, Judgement judgement) {
    Optional<Quotation> around =
        quotations.around(sentence.begin(target.first()), sentence.end(target.last()));
    if (around.isPresent() || judgement.evidence().isEmpty()) {
      return around;
    }
    List<Quotation> carrying =
        judgement.evidence().stream()
            .flatMap(word -> quotations.around(sentence.begin(word), sentence.end(word)).stream())
            .filter(quotation -> isNamedIn(quotation, sentence.begin(target.first())))
            .toList();
    return carrying.size() * 2 > judgement.evidence().size()
        ? Optional.of(carrying.get(0))
        : Optional.empty();
  }

  /** Whether the target stands between cue and quoted words: {@code called the plan “a sham”}. */
  private static boolean isNamedIn(Quotation quotation, int target) {
    return "mixed".equals(quotation.getLabel())
        && quotation.getCue() != null
        && quotation.getCue().getBegin() < target
        && target < quotation.getBegin();
  }

  private Optional<Holder> judging(StanceTarget target, SentenceWords sentence) {
    for (int i = target.first() - 1; i >= Math.max(0, target.first() - FARTHEST_OBJECT); i--) {
      if (isVerb(sentence, i)) {
        return subject(target, sentence, i - 1, Math.max(0, i - FARTHEST_SUBJECT));
      }
    }
    for (int i = target.last() + 1; i + 1 < sentence.size() && i <= target.last() + 4; i++) {
      if (isVerb(sentence, i) && sentence.form(i + 1).equals("by")) {
        return sentence
            .mentionFrom(i + 2, i + 2 + FARTHEST_SUBJECT)
            .flatMap(m -> holder(target, m));
      }
    }
    return Optional.empty();
  }

  private Optional<Holder> subject(StanceTarget target, SentenceWords sentence, int from, int to) {
    return sentence.mentionBefore(from, to).flatMap(mention -> holder(target, mention));
  }

  private static Optional<Holder> holder(StanceTarget target, EntityMention mention) {
    String name = Objects.requireNonNullElse(mention.getName(), mention.getCoveredText());
    boolean actor = "PER".equals(mention.getLabel()) || "ORG".equals(mention.getLabel());
    return actor && !target.isNamed(name)
        ? Optional.of(new Holder(mention, name))
        : Optional.empty();
  }

  private boolean isVerb(SentenceWords sentence, int word) {
    boolean adjective = word > 0 && DETERMINERS.contains(lower(sentence, word - 1));
    return !adjective && verbs.contains(lower(sentence, word));
  }

  private static String lower(SentenceWords sentence, int word) {
    return sentence.form(word).toLowerCase(Locale.ROOT);
  }
}
