package org.postil.io.html.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;

/** Cuts a page into blocks, in its order. Does not call itself, however deep the page is nested. */
final class PieceCollector implements NodeFilter {

  private static final Set<String> UNSEEN =
      Set.of(
          "script",
          "style",
          "noscript",
          "template",
          "head",
          "svg",
          "math",
          "iframe",
          "object",
          "select",
          "textarea",
          "audio",
          "video",
          "canvas",
          "map");

  private final List<Piece> pieces = new ArrayList<>();
  private final StringBuilder text = new StringBuilder();
  private Element element;
  private int links;
  private int verbatim;
  private int linked;

  PieceCollector(Element root) {
    this.element = root;
    this.verbatim = root.parent() != null && root.parent().closest("pre") != null ? 1 : 0;
  }

  List<Piece> pieces() {
    flush(element);
    return pieces;
  }

  @Override
  public FilterResult head(Node node, int depth) {
    if (node instanceof TextNode words) {
      String added = words.getWholeText();
      text.append(verbatim > 0 ? added : added.replaceAll("\\s+", " "));
      linked += links > 0 ? added.strip().length() : 0;
    } else if (node instanceof Element start) {
      if (UNSEEN.contains(start.normalName()) || isHidden(start)) {
        return FilterResult.SKIP_ENTIRELY;
      }
      verbatim += isVerbatim(start) ? 1 : 0;
      if (start.normalName().equals("br")) {
        text.append('\n');
      } else if (start.normalName().equals("a")) {
        links++;
      } else if (isCell(start)) {
        text.append(text.toString().isBlank() ? "" : " | ");
      } else if (start.isBlock()) {
        flush(start);
      }
    }
    return FilterResult.CONTINUE;
  }

  @Override
  public FilterResult tail(Node node, int depth) {
    if (node instanceof Element end) {
      verbatim -= isVerbatim(end) ? 1 : 0;
      if (end.normalName().equals("a")) {
        links--;
      } else if (end.isBlock() && !isCell(end) && !end.normalName().equals("br")) {
        flush(end.parent() == null ? end : end.parent());
      }
    }
    return FilterResult.CONTINUE;
  }

  private void flush(Element next) {
    if (!text.toString().isBlank()) {
      pieces.add(new Piece(text.toString().strip(), linked, element));
    }
    text.setLength(0);
    linked = 0;
    element = next;
  }

  private static boolean isVerbatim(Element element) {
    return element.normalName().equals("pre");
  }

  private static boolean isCell(Element element) {
    return element.normalName().equals("td") || element.normalName().equals("th");
  }

  private static boolean isHidden(Element element) {
    String style = element.attr("style").replace(" ", "");
    return element.hasAttr("hidden")
        || style.contains("display:none")
        || style.contains("visibility:hidden");
  }
}
