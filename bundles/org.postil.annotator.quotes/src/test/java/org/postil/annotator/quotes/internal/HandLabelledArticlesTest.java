package org.postil.annotator.quotes.internal;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.postil.annotator.quotes.internal.GoldArticle.Quote;
import org.postil.types.Quotation;

/**
 * Measures on articles that we wrote and labelled. The rules were made with the five of {@code
 * dev}; the four of {@code heldout} were labelled before and are only measured.
 */
class HandLabelledArticlesTest {

  private final List<String> faults = new ArrayList<>();

  @Test
  void directQuotationsAndTheirSpeakersAreFound() throws Exception {
    Score dev = measure("dev", GoldArticle.DEV, true);
    Score heldOut = measure("heldout", GoldArticle.HELD_OUT, true);
    Score all = dev.plus(heldOut);
    print("dev", dev);
    print("held out", heldOut);
    print("all", all);
    if (Boolean.getBoolean("postil.show")) {
      faults.forEach(System.out::println);
    }
    assertTrue(all.found("direct") >= 0.98, "direct found " + all.found("direct"));
    assertTrue(all.rightSpeaker("direct") >= 0.9, "speaker " + all.rightSpeaker("direct"));
    assertTrue(all.rightSpeaker("mixed") >= 0.8, "speaker " + all.rightSpeaker("mixed"));
  }

  @Test
  void withoutEntityMentionsMostSpeakersAreFoundStill() throws Exception {
    Score all =
        measure("dev", GoldArticle.DEV, false)
            .plus(measure("heldout", GoldArticle.HELD_OUT, false));
    print("all, no entity mentions", all);
    assertTrue(all.found("direct") >= 0.98, "direct found " + all.found("direct"));
    assertTrue(all.rightSpeaker("direct") >= 0.7, "speaker " + all.rightSpeaker("direct"));
  }

  private Score measure(String folder, List<String> names, boolean mentions) throws Exception {
    Chain chain = new Chain();
    Score score = new Score();
    for (String name : names) {
      GoldArticle gold = GoldArticle.read(folder, name);
      List<Quotation> found = chain.run(gold.text(), mentions ? gold.names() : List.of());
      for (Quote quote : gold.quotes()) {
        compare(gold, quote, found, score, mentions);
      }
      for (Quotation quotation : found) {
        boolean known =
            gold.quotes().stream()
                .anyMatch(q -> q.begin() == quotation.getBegin() && q.end() == quotation.getEnd());
        score.predicted(quotation.getLabel(), known);
        if (!known && mentions) {
          faults.add(name + " extra " + describe(quotation));
        }
      }
    }
    return score;
  }

  private void compare(
      GoldArticle gold, Quote quote, List<Quotation> found, Score score, boolean mentions) {
    Optional<Quotation> same =
        found.stream()
            .filter(q -> q.getBegin() == quote.begin() && q.getEnd() == quote.end())
            .findFirst();
    boolean label = same.isPresent() && same.get().getLabel().equals(quote.label());
    boolean speaker = same.isPresent() && isSpeaker(quote.by(), same.get().getSpeakerName());
    score.gold(quote.label(), same.isPresent(), label, quote.by().isEmpty(), speaker);
    if (mentions && (!label || !speaker && !quote.by().isEmpty())) {
      String text = gold.text().substring(quote.begin(), quote.end()).replace('\n', ' ');
      faults.add(
          gold.name()
              + " "
              + quote.label()
              + " by ["
              + quote.by()
              + "] "
              + text
              + " -> "
              + same.map(HandLabelledArticlesTest::describe).orElse("nothing"));
    }
  }

  private static boolean isSpeaker(String gold, String found) {
    return found != null
        && (strip(found).equals(strip(gold)) || strip(found).startsWith(strip(gold) + " on "));
  }

  private static String strip(String name) {
    return name.toLowerCase(Locale.ROOT).replaceFirst("^(the|a|an|one|whose|its|his|her) ", "");
  }

  private static String describe(Quotation q) {
    return q.getLabel()
        + " by ["
        + q.getSpeakerName()
        + "] "
        + q.getCoveredText().replace('\n', ' ')
        + " ("
        + q.getExplanation()
        + ")";
  }

  private static void print(String name, Score score) {
    System.out.println("Quotations, " + name + ": " + score);
  }
}
