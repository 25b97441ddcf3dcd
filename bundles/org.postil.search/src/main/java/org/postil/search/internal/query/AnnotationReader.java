package org.postil.search.internal.query;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.postil.api.search.QueryException;
import org.postil.api.store.Condition.Relation;

/** Reads what stands in brackets. Used by one thread. */
final class AnnotationReader {

  private static final String VALUE = "\"([^\"]*)\"|([^\\s\"]+)";
  private static final Pattern NAME =
      Pattern.compile("\\s*(?:\"([^\"]+)\"|([^\\s\"=<>!~?]+))(?=\\s*$|\\s+[^\\s=<>!~?])");
  private static final Pattern TEST =
      Pattern.compile(
          "\\s*([\\p{L}_][\\p{L}\\p{N}_.-]*)\\s*(!=|>=|<=|[=<>~?])\\s*(?:" + VALUE + ")?");

  /** What may have become of an annotation; gold, disputed and review stand for several. */
  private static final Set<String> STATES =
      Set.of(
          "suggested",
          "accepted",
          "corrected",
          "added",
          "rejected",
          "deleted",
          "imported",
          "gold",
          "disputed",
          "review");

  private final String query;
  private final Token token;
  private final FormerLabels former;

  AnnotationReader(String query, Token token, FormerLabels former) {
    this.query = query;
    this.token = token;
    this.former = former;
  }

  Annotation read() throws QueryException {
    String text = token.text();
    List<FeatureTest> tests = new ArrayList<>();
    String name = Annotation.ANY;
    int end = 0;
    Matcher named = NAME.matcher(text);
    if (named.lookingAt()) {
      name = Values.lower(named.group(1) == null ? named.group(2) : named.group(1));
      end = named.end();
    }
    int colon = name.indexOf(':');
    if (colon > 0) {
      tests.add(new FeatureTest("label", Relation.EQUAL, name.substring(colon + 1), former));
      name = name.substring(0, colon);
    }
    Matcher matcher = TEST.matcher(text);
    while (matcher.find(end) && matcher.start() == end) {
      tests.add(test(matcher));
      end = matcher.end();
    }
    if (!text.substring(end).isBlank() || text.isBlank()) {
      throw refused(
          end,
          "expected a type or a label, then tests, as in [ORG], [entity:ORG name~north] or [timex"
              + " value>2027]");
    }
    return new Annotation(name, tests, former.called(name));
  }

  private FeatureTest test(Matcher matcher) throws QueryException {
    String feature = Values.lower(matcher.group(1));
    Relation relation =
        Arrays.stream(Relation.values())
            .filter(each -> each.sign().equals(matcher.group(2)))
            .findFirst()
            .orElseThrow();
    String value = matcher.group(3) == null ? matcher.group(4) : matcher.group(3);
    if (relation == Relation.KNOWN) {
      if (value != null) {
        throw refused(matcher.start(1), "expected nothing after " + feature + "?");
      }
      return new FeatureTest(feature, relation, "", former);
    }
    if (value == null) {
      throw refused(
          matcher.start(1), "expected a value after " + matcher.group(1) + matcher.group(2));
    }
    if (feature.equals(FeatureTest.STATE) && !STATES.contains(Values.lower(value))) {
      throw refused(
          matcher.start(1),
          "an annotation is never ["
              + value
              + "]; expected one of "
              + String.join(", ", STATES.stream().sorted().toList()));
    }
    return new FeatureTest(feature, relation, value, former);
  }

  private QueryException refused(int at, String why) {
    return QueryParser.refused(query, token.begin() + 1 + at, why);
  }
}
