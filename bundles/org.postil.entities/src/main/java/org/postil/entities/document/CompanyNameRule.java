package org.postil.entities.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.postil.entities.EntityLabel;
import org.postil.entities.text.DocumentWords;
import org.postil.entities.text.Word;

/**
 * A name that ends in a legal form, such as {@code ASA} or {@code Ltd.}, is a company; so are the
 * names that begin like it. Many firms bear a founder's name, and taggers take them for people.
 */
public final class CompanyNameRule implements DocumentRule {

  private static final String FORM = "ends in the legal form of a company";
  private static final String SAME = "begins like the name of a company";

  /** Forms that stand after a company's name; none is a surname. */
  private static final Set<String> FORMS =
      Set.of(
          "Inc",
          "Inc.",
          "Incorporated",
          "Corp",
          "Corp.",
          "Corporation",
          "Co",
          "Co.",
          "Ltd",
          "Ltd.",
          "Limited",
          "LLC",
          "LLP",
          "PLC",
          "plc",
          "Plc",
          "AG",
          "ASA",
          "GmbH",
          "KGaA",
          "NV",
          "N.V.",
          "BV",
          "B.V.",
          "SpA",
          "S.p.A.",
          "SA",
          "S.A.",
          "SAS",
          "SE",
          "Oyj",
          "AB",
          "A/S",
          "AS",
          "SRL",
          "Pty",
          "KK",
          "Bhd",
          "Holdings",
          "Group");

  @Override
  public List<NameSpan> apply(DocumentWords document, List<NameSpan> names) {
    Set<String> companies = new TreeSet<>();
    Set<String> surnames = new TreeSet<>();
    List<NameSpan> result = new ArrayList<>(names);
    result.replaceAll(name -> hasForm(document, name) ? company(document, name, companies) : name);
    for (NameSpan name : result) {
      if (name.label() == EntityLabel.PER && name.length() > 1) {
        surnames.add(SurnameRule.surname(name.words(document)));
      }
    }
    companies.removeAll(surnames);
    result.replaceAll(name -> beginsLike(document, name, companies) ? called(name, SAME) : name);
    return result;
  }

  private static boolean hasForm(DocumentWords document, NameSpan name) {
    return name.label() != EntityLabel.LOC
        && name.length() > 1
        && FORMS.contains(document.word(name.sentence(), name.end() - 1).form());
  }

  private static NameSpan company(DocumentWords document, NameSpan name, Set<String> companies) {
    if (name.length() == 2) {
      companies.add(document.word(name.sentence(), name.begin()).form());
    }
    return called(name, FORM);
  }

  private static boolean beginsLike(DocumentWords document, NameSpan name, Set<String> companies) {
    List<Word> words = document.sentences().get(name.sentence()).words();
    boolean addressed =
        name.begin() > 0 && Honorifics.isHonorific(words.get(name.begin() - 1).form());
    return name.label() == EntityLabel.PER
        && !addressed
        && companies.contains(words.get(name.begin()).form());
  }

  private static NameSpan called(NameSpan name, String why) {
    return name.relabelled(EntityLabel.ORG, why);
  }
}
