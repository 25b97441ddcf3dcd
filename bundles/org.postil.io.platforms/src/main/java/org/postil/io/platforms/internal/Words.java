package org.postil.io.platforms.internal;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.postil.api.layer.Span;
import org.postil.standoff.CodePoints;
import org.postil.standoff.TypeNames;

/** The tokens of a document as Python's tools number them: in order, not overlapping. */
final class Words {

  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}]++|[^\\s]");

  private final String text;
  private final List<int[]> places = new ArrayList<>();
  private final Map<Integer, Integer> begins = new HashMap<>();
  private final Map<Integer, Integer> ends = new HashMap<>();
  private final boolean spans;

  private Words(String text, boolean spans) {
    this.text = text;
    this.spans = spans;
  }

  /** The tokens that the export chose, or none. */
  static Words chosen(RecordSpans document) {
    Words words = new Words(document.document().text(), true);
    for (Span span : document.spans()) {
      if (span.type().equals(TypeNames.TOKEN) && span.begin() < span.end()) {
        words.add(span.begin(), span.end());
      }
    }
    return words;
  }

  /** The tokens of the document, or words and punctuation marks in their place. */
  static Words always(RecordSpans document) {
    Words words = chosen(document);
    if (!words.places.isEmpty() || document.document().text().isBlank()) {
      return words;
    }
    Words found = new Words(document.document().text(), false);
    Matcher matcher = WORD.matcher(found.text);
    while (matcher.find()) {
      found.add(matcher.start(), matcher.end());
    }
    document
        .losses()
        .add("documents without tokens: words and punctuation marks stand in for them");
    return found;
  }

  /** Whether a span is one of the tokens, so that nothing more need be written of it. */
  boolean isWord(Span span) {
    Integer at = begins.get(span.begin());
    return spans
        && span.type().equals(TypeNames.TOKEN)
        && at != null
        && at.equals(ends.get(span.end()));
  }

  /** The number of the token that begins at an offset; -1 if none does. */
  int startingAt(int begin) {
    return begins.getOrDefault(begin, -1);
  }

  /** The number of the token that ends at an offset; -1 if none does. */
  int endingAt(int end) {
    return ends.getOrDefault(end, -1);
  }

  /** Writes the array of tokens, if there are any; the covered text under a name. */
  void write(JsonGenerator json, String covered) throws IOException {
    if (places.isEmpty()) {
      return;
    }
    CodePoints points = CodePoints.of(text);
    json.writeArrayFieldStart("tokens");
    for (int i = 0; i < places.size(); i++) {
      int[] place = places.get(i);
      boolean space = place[1] < text.length() && text.charAt(place[1]) == ' ';
      json.writeStartObject();
      json.writeNumberField("id", i);
      json.writeNumberField("start", points.fromUnits(place[0]));
      json.writeNumberField("end", points.fromUnits(place[1]));
      if (!covered.isEmpty()) {
        json.writeStringField(covered, text.substring(place[0], place[1]));
        json.writeBooleanField("ws", space);
      }
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void add(int begin, int end) {
    boolean free = places.isEmpty() || places.get(places.size() - 1)[1] <= begin;
    if (free) {
      begins.put(begin, places.size());
      ends.put(end, places.size());
      places.add(new int[] {begin, end});
    }
  }
}
