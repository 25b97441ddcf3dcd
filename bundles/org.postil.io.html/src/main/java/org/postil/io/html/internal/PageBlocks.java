package org.postil.io.html.internal;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.postil.api.document.ZoneKind;
import org.postil.standoff.BlockText;

/** The text of a page: its article, and what surrounds it as boilerplate, in the page's order. */
final class PageBlocks {

  private final List<Piece> pieces;
  private final Set<Piece> article;
  private final @Nullable Piece title;

  PageBlocks(Document page) {
    PieceCollector collector = new PieceCollector(page.body());
    page.body().filter(collector);
    this.pieces = collector.pieces();
    this.article = new ArticleFinder(page, pieces).find();
    this.title = title(page);
  }

  /** The headline in the page; null when there is none. */
  @Nullable String title() {
    return title == null ? null : title.text().replaceAll("\\s+", " ");
  }

  BlockText text() {
    BlockText text = new BlockText();
    for (Piece piece : pieces) {
      text.add(kind(piece), piece.text());
    }
    return text;
  }

  private ZoneKind kind(Piece piece) {
    if (piece == title) {
      return ZoneKind.TITLE;
    }
    if (!article.contains(piece)) {
      return ZoneKind.BOILERPLATE;
    }
    String tag = piece.element().normalName();
    if (tag.matches("h[1-6]")) {
      return ZoneKind.HEADING;
    }
    return tag.equals("li") || piece.element().closest("li") != null
        ? ZoneKind.ITEM
        : ZoneKind.PARAGRAPH;
  }

  /** The first-level heading that the page's own title begins with, else the only one. */
  private @Nullable Piece title(Document page) {
    List<Piece> headings =
        pieces.stream().filter(piece -> piece.element().closest("h1") != null).toList();
    String named = page.title().toLowerCase(Locale.ROOT);
    for (Piece each : headings) {
      if (named.startsWith(each.text().toLowerCase(Locale.ROOT))) {
        return each;
      }
    }
    for (Piece each : headings) {
      Element around = each.element().closest("article, main");
      if (article.contains(each) || around != null) {
        return each;
      }
    }
    return headings.isEmpty() ? null : headings.get(0);
  }
}
