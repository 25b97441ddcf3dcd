package org.postil.annotator.quotes.internal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An article labelled by hand: {@code <direct by="NAME">}, {@code mixed}, {@code indirect}, {@code
 * scare} around quotations, {@code <per is="NAME">}, {@code org}, {@code loc} around names.
 */
record GoldArticle(String name, String text, List<Quote> quotes, List<Named> names) {

  /** A labelled quotation; {@code by} is empty when the text does not tell. */
  record Quote(String label, int begin, int end, String by) {}

  /** A labelled name. */
  record Named(String label, int begin, int end, String is) {}

  private static final Pattern TAG =
      Pattern.compile(
          "<(/?)(direct|mixed|indirect|scare|per|org|loc)(?: (?:by|is)=\"([^\"]*)\")?>");

  private record Open(String label, int begin, String value) {}

  static final List<String> DEV = List.of("bridge", "court", "dig", "market", "science");
  static final List<String> HELD_OUT = List.of("energy", "flood", "football", "museum");

  static GoldArticle read(String folder, String name) throws IOException {
    String path = "/org/postil/annotator/quotes/articles/" + folder + "/" + name + ".txt";
    try (var stream = GoldArticle.class.getResourceAsStream(path)) {
      return parse(name, new String(stream.readAllBytes(), StandardCharsets.UTF_8));
    }
  }

  static GoldArticle parse(String name, String marked) {
    StringBuilder text = new StringBuilder();
    List<Quote> quotes = new ArrayList<>();
    List<Named> names = new ArrayList<>();
    Deque<Open> open = new ArrayDeque<>();
    Matcher tag = TAG.matcher(marked);
    int at = 0;
    while (tag.find()) {
      text.append(marked, at, tag.start());
      at = tag.end();
      if (tag.group(1).isEmpty()) {
        String value = tag.group(3) == null ? "" : tag.group(3);
        open.push(new Open(tag.group(2), text.length(), value));
        continue;
      }
      Open last = open.pop();
      if (!last.label().equals(tag.group(2))) {
        throw new IllegalArgumentException(name + ": " + tag.group() + " closes " + last);
      }
      if (List.of("per", "org", "loc").contains(last.label())) {
        String label = last.label().toUpperCase(Locale.ROOT);
        names.add(new Named(label, last.begin(), text.length(), last.value()));
      } else {
        quotes.add(new Quote(last.label(), last.begin(), text.length(), last.value()));
      }
    }
    text.append(marked.substring(at));
    return new GoldArticle(name, text.toString(), quotes, names);
  }
}
