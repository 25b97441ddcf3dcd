package org.postil.entities.known;

import java.util.ArrayList;
import java.util.List;
import org.postil.entities.document.DocumentRule;
import org.postil.entities.document.NameSpan;
import org.postil.entities.text.DocumentWords;
import org.postil.entities.text.Word;

/** The number of a version belongs to the name of a well-known product: {@code Windows 7}. */
public final class ProductVersionRule implements DocumentRule {

  private static final String PRODUCT = "product";
  private static final int LONGEST = 4;

  private final KnownNames table;

  /** A rule that takes products from a table. */
  public ProductVersionRule(KnownNames table) {
    this.table = table;
  }

  @Override
  public List<NameSpan> apply(DocumentWords document, List<NameSpan> names) {
    List<NameSpan> result = new ArrayList<>(names);
    result.replaceAll(
        name ->
            isVersion(document.sentences().get(name.sentence()).words(), name.end())
                    && isProduct(name.key(document))
                ? name.moved(name.begin(), name.end() + 1)
                : name);
    return result;
  }

  private boolean isProduct(String name) {
    return table
        .get(name)
        .filter(known -> known.kind().filter(PRODUCT::equals).isPresent())
        .isPresent();
  }

  private static boolean isVersion(List<Word> words, int i) {
    if (i >= words.size()) {
      return false;
    }
    String form = words.get(i).form();
    boolean counts = i + 1 < words.size() && words.get(i + 1).form().endsWith("illion");
    return form.length() <= LONGEST
        && Character.isDigit(form.charAt(0))
        && !counts
        && form.chars().allMatch(ProductVersionRule::isPart);
  }

  private static boolean isPart(int c) {
    return c >= '0' && c <= '9' || c == '.';
  }
}
