package org.postil.entities.document;

import java.util.List;
import org.postil.entities.text.DocumentWords;

/** All document rules in their order. */
public final class DocumentRules implements DocumentRule {

  private final List<DocumentRule> rules =
      List.of(
          new SpanTrimming(),
          new DatelineRule(),
          new CommonWordRule(),
          new TitledPersonRule(),
          new PartyStateRule(),
          new QuotedTitleRule(),
          new AcronymRule(),
          new CompanyNameRule(),
          new ShipNameRule(),
          new AppositionRule(),
          new PlaceContextRule(),
          new SurnameRule(),
          new MajorityLabelRule(),
          new RepeatedNameRule());

  @Override
  public List<NameSpan> apply(DocumentWords document, List<NameSpan> names) {
    List<NameSpan> result = names;
    for (DocumentRule rule : rules) {
      result = rule.apply(document, result);
    }
    return result;
  }
}
