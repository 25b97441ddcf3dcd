package org.postil.io.html.internal;

import java.net.URI;
import java.net.URISyntaxException;

/** Pieces of HTML. */
final class Markup {

  private static final String STYLE =
      """
      body{font:1.05rem/1.6 Georgia,serif;max-width:46rem;margin:2rem auto;padding:0 1rem;color:#1d2330;background:#fff}
      h1,h2{line-height:1.25;font-family:system-ui,sans-serif}
      p,li{white-space:pre-line}
      .facts,.legend{font:.85rem/1.5 system-ui,sans-serif;color:#51596b}
      .around{color:#8a90a0;font-size:.9rem}
      mark{color:inherit;background:hsl(var(--h) 85% 88%);border-bottom:2px solid hsl(var(--h) 60% 45%);border-radius:2px}
      mark.many{border-bottom-style:double;border-bottom-width:4px}
      .legend mark{padding:0 .4em;margin-right:.6em}
      @media(prefers-color-scheme:dark){body{color:#e4e7ee;background:#161a22}mark{background:hsl(var(--h) 45% 26%)}}
      @media print{body{max-width:none}}
      """;

  private Markup() {}

  /** The beginning of a page up to its body. Nothing in the page may run or load. */
  static String head(String title) {
    return "<!DOCTYPE html>\n<html><head><meta charset=\"utf-8\">\n"
        + "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n"
        + "<meta name=\"viewport\" content=\"width=device-width\">\n<title>"
        + escaped(title)
        + "</title>\n<style>\n"
        + STYLE
        + "</style></head>\n";
  }

  static String escaped(String text) {
    StringBuilder safe = new StringBuilder(text.length() + 16);
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '&' -> safe.append("&amp;");
        case '<' -> safe.append("&lt;");
        case '>' -> safe.append("&gt;");
        case '"' -> safe.append("&quot;");
        case '\'' -> safe.append("&#39;");
        default -> safe.append(c);
      }
    }
    return safe.toString();
  }

  /** A path as a relative link. */
  static String link(String path) {
    try {
      return new URI(null, null, "./" + path, null).toASCIIString();
    } catch (URISyntaxException e) {
      return "#";
    }
  }
}
