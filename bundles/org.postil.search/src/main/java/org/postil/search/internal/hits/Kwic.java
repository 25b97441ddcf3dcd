package org.postil.search.internal.hits;

import java.util.List;
import java.util.regex.Pattern;
import org.postil.api.document.Document;
import org.postil.api.search.SearchLine;
import org.postil.search.internal.query.Mark;
import org.postil.search.internal.query.Place;

/** Sets hits into their context. */
final class Kwic {

  private static final Pattern SPACE = Pattern.compile("\\s+");

  private Kwic() {}

  static SearchLine line(Document document, Place place, List<Mark> marks, int context) {
    String text = document.text();
    // The text may have been corrected since the index was read.
    int end = Math.min(place.end(), text.length());
    int begin = Math.min(place.begin(), end);
    return new SearchLine(
        document.id(),
        document.metadata(),
        begin,
        end,
        line(text.substring(from(text, begin, context), begin)).strip(),
        line(text.substring(begin, end)),
        line(text.substring(end, to(text, end, context))).strip(),
        marks.stream().limit(SearchLine.MOST_MARKS).map(Kwic::mark).toList());
  }

  private static SearchLine.Mark mark(Mark mark) {
    return new SearchLine.Mark(
        mark.type(), mark.label(), mark.place().begin(), mark.place().end(), mark.status());
  }

  /** Where the context begins: at a word, unless one is longer than the context. */
  private static int from(String text, int begin, int context) {
    int least = Math.max(0, begin - context);
    int from = least;
    while (from > 0 && from < begin && !isSpace(text, from - 1)) {
      from++;
    }
    return from == begin && begin - least == context ? whole(text, least) : from;
  }

  private static int to(String text, int end, int context) {
    int most = Math.min(text.length(), end + context);
    int to = most;
    while (to < text.length() && to > end && !isSpace(text, to)) {
      to--;
    }
    return to == end && most - end == context ? whole(text, most) : to;
  }

  /** Does not cut a character that takes two units. */
  private static int whole(String text, int at) {
    boolean cuts =
        at > 0
            && at < text.length()
            && Character.isLowSurrogate(text.charAt(at))
            && Character.isHighSurrogate(text.charAt(at - 1));
    return cuts ? at - 1 : at;
  }

  private static boolean isSpace(String text, int at) {
    return Character.isWhitespace(text.charAt(at));
  }

  private static String line(String text) {
    return SPACE.matcher(text).replaceAll(" ");
  }
}
