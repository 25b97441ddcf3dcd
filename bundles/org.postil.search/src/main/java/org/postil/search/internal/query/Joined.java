package org.postil.search.internal.query;

import java.util.List;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;

/** Joins the candidates of several parts. */
final class Joined {

  private Joined() {}

  static Query all(List<? extends Node> parts) {
    return join(parts, Occur.FILTER);
  }

  static Query any(List<? extends Node> parts) {
    return join(parts, Occur.SHOULD);
  }

  private static Query join(List<? extends Node> parts, Occur occur) {
    BooleanQuery.Builder joined = new BooleanQuery.Builder();
    parts.stream().map(Node::candidates).distinct().forEach(each -> joined.add(each, occur));
    return joined.build();
  }
}
