package org.postil.web.internal.http;

import java.io.IOException;
import java.util.List;
import java.util.Set;

/**
 * A stretch of a long list, as the parameters {@code offset} and {@code limit} of a request say.
 *
 * @param offset elements to leave out
 * @param limit the most elements that are wanted
 */
public record Page(int offset, int limit) {

  private static final int LARGEST = 10_000;
  private static final int USUAL = 200;

  /**
   * The stretch that a request with no other parameters asks for.
   *
   * @param exchange the request
   * @return the stretch
   */
  public static Page of(Exchange exchange) {
    Query query = exchange.query().only(Set.of("offset", "limit"));
    return new Page(
        query.integer("offset", 0, Integer.MAX_VALUE, 0),
        query.integer("limit", 1, LARGEST, USUAL));
  }

  /**
   * Answers with this stretch of a list.
   *
   * @param exchange the request
   * @param name name of the member that has the elements
   * @param all the list
   * @param total how many elements there are, kept or not
   * @param writer writes an element
   * @param <T> type of the elements
   * @throws IOException if it cannot be written
   */
  public <T> void answer(
      Exchange exchange, String name, List<T> all, long total, Json.Element<T> writer)
      throws IOException {
    List<T> page = all.stream().skip(offset).limit(limit).toList();
    exchange.answer(
        out -> {
          out.writeStartObject();
          Json.array(out, name, page, writer);
          out.writeNumberField("total", total);
          out.writeEndObject();
        });
  }
}
