package org.postil.review.internal;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.postil.api.review.ComparedDocument;
import org.postil.api.review.Region;

/** A document with gold and system spans, for us and for the reference scorer. */
record ScoredPair(
    String id, String text, List<Texts.Draft> gold, List<Texts.Draft> system, List<Region> skip) {

  private static final ObjectMapper JSON = new ObjectMapper();

  ComparedDocument compared(String type) {
    return new ComparedDocument(
        Texts.document(id, text),
        List.of(Texts.layer(type, gold)),
        List.of(Texts.layer(type, system)),
        skip);
  }

  String goldLine() {
    ObjectNode line = line(gold);
    ArrayNode regions = line.putArray("skip");
    skip.forEach(each -> regions.addArray().add(point(each.begin())).add(point(each.end())));
    return line.toString();
  }

  String systemLine() {
    return line(system).toString();
  }

  /** The same gold with a system that errs at random. */
  ScoredPair withErrors(Random random) {
    List<String> labels = gold.stream().map(Texts.Draft::label).distinct().toList();
    List<Texts.Draft> erring = new ArrayList<>();
    for (Texts.Draft draft : gold) {
      switch (random.nextInt(8)) {
        case 0 -> {}
        case 1 -> erring.add(moved(draft, random));
        case 2 ->
            erring.add(
                new Texts.Draft(
                    draft.begin(),
                    draft.end(),
                    labels.get(random.nextInt(labels.size())),
                    draft.value()));
        case 3 -> {
          erring.add(draft);
          erring.add(moved(draft, random));
        }
        case 4 ->
            erring.add(new Texts.Draft(draft.begin(), draft.end(), draft.label(), "2024-06-17"));
        default -> erring.add(draft);
      }
    }
    return new ScoredPair(id, text, gold, erring, skip);
  }

  private Texts.Draft moved(Texts.Draft draft, Random random) {
    int begin = border(draft.begin() + random.nextInt(7) - 3);
    int end = border(draft.end() + random.nextInt(7) - 3);
    return begin < end ? new Texts.Draft(begin, end, draft.label(), draft.value()) : draft;
  }

  /** The nearest place that is inside the text and not inside a character. */
  private int border(int unit) {
    int inside = Math.min(Math.max(unit, 0), text.length());
    boolean splits =
        inside > 0
            && inside < text.length()
            && Character.isSurrogatePair(text.charAt(inside - 1), text.charAt(inside));
    return splits ? inside - 1 : inside;
  }

  private ObjectNode line(List<Texts.Draft> drafts) {
    ObjectNode line = JSON.createObjectNode().put("id", id).put("text", text);
    ArrayNode spans = line.putArray("spans");
    for (Texts.Draft draft : drafts) {
      ObjectNode span = spans.addObject();
      span.put("start", point(draft.begin())).put("end", point(draft.end()));
      span.put("label", draft.label()).put("value", draft.value());
    }
    return line;
  }

  private int point(int unit) {
    return text.codePointCount(0, unit);
  }
}
