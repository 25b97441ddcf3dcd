package org.postil.search.internal.query;

import java.io.IOException;
import java.util.List;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.FieldExistsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/**
 * Annotations.
 *
 * @param name a type or a label, in lower case; {@link #ANY} for all
 * @param tests what their features must meet
 * @param former labels that had the name
 */
record Annotation(String name, List<FeatureTest> tests, FormerLabels former)
    implements Node.Placed {

  static final String ANY = "*";

  Annotation {
    tests = List.copyOf(tests);
  }

  @Override
  public List<Place> places(Page page) throws IOException {
    return Place.sorted(page.marks().stream().filter(this::holds).map(Mark::place));
  }

  private boolean holds(Mark mark) {
    return (asksState() || !mark.isAway())
        && isNamed(mark)
        && tests.stream().allMatch(test -> test.holds(mark));
  }

  private boolean isNamed(Mark mark) {
    return name.equals(ANY)
        || Values.lower(mark.label()).equals(name)
        || former.hold(mark)
        || TypeNames.all(mark.type()).contains(name);
  }

  @Override
  public Query candidates() {
    if (name.equals(ANY)) {
      return new FieldExistsQuery(Fields.MARKS);
    }
    BooleanQuery.Builder names = new BooleanQuery.Builder().add(named(name), Occur.SHOULD);
    former.today().forEach(label -> names.add(named(Fields.name(label)), Occur.SHOULD));
    return names.build();
  }

  private static Query named(String name) {
    return new TermQuery(new Term(Fields.NAMES, name));
  }

  @Override
  public boolean asksState() {
    return tests.stream().anyMatch(test -> test.feature().equals(FeatureTest.STATE));
  }
}
