package org.postil.io.office.internal;

import java.util.Map;
import org.postil.api.document.ZoneKind;
import org.postil.standoff.BlockText;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** Takes the XHTML that Tika makes of a file, as blocks of text up to a limit. */
final class SheetText extends DefaultHandler {

  private static final Map<String, ZoneKind> KINDS =
      Map.of(
          "h1", ZoneKind.HEADING,
          "h2", ZoneKind.HEADING,
          "h3", ZoneKind.HEADING,
          "h4", ZoneKind.HEADING,
          "h5", ZoneKind.HEADING,
          "h6", ZoneKind.HEADING,
          "li", ZoneKind.ITEM);

  private final BlockText blocks = new BlockText();
  private final StringBuilder text = new StringBuilder();
  private final long most;
  private ZoneKind kind = ZoneKind.PARAGRAPH;
  private int items;
  private int unseen;
  private boolean titled;

  SheetText(long most) {
    this.most = most;
  }

  BlockText blocks() {
    flush();
    return blocks;
  }

  @Override
  public void startElement(String uri, String local, String name, Attributes attributes) {
    switch (local) {
      case "head", "style", "script" -> unseen++;
      case "br" -> text.append('\n');
      case "td", "th" -> {
        String row = text.toString().stripTrailing();
        text.setLength(row.length());
        text.append(row.isEmpty() ? "" : " | ");
      }
      case "p",
          "div",
          "tr",
          "table",
          "ul",
          "ol",
          "blockquote",
          "pre",
          "section",
          "body",
          "h1",
          "h2",
          "h3",
          "h4",
          "h5",
          "h6",
          "li" ->
          begin(local, attributes.getValue("class"));
      default -> {}
    }
  }

  private void begin(String element, String style) {
    // The cells of a row and the items of a list hold paragraphs of their own.
    boolean within = element.equals("p") && text.toString().endsWith(" | ");
    if (!within) {
      flush();
    }
    items += element.equals("li") ? 1 : 0;
    kind = KINDS.getOrDefault(element, items > 0 ? ZoneKind.ITEM : ZoneKind.PARAGRAPH);
    boolean first = kind == ZoneKind.HEADING && element.equals("h1");
    if (!titled && (first || "title".equalsIgnoreCase(style))) {
      kind = ZoneKind.TITLE;
      titled = true;
    }
  }

  @Override
  public void endElement(String uri, String local, String name) {
    switch (local) {
      case "head", "style", "script" -> unseen--;
      case "tr", "table", "div", "body", "h1", "h2", "h3", "h4", "h5", "h6" -> flush();
      case "p" -> text.append('\n');
      case "li" -> {
        flush();
        items--;
      }
      default -> {}
    }
  }

  @Override
  public void characters(char[] characters, int start, int length) throws SAXException {
    if (unseen == 0) {
      text.append(characters, start, length);
      if (text.length() + (long) blocks.length() > most) {
        throw new TooLong(most);
      }
    }
  }

  @Override
  public void ignorableWhitespace(char[] characters, int start, int length) {
    text.append(' ');
  }

  private void flush() {
    blocks.add(kind, text.toString());
    text.setLength(0);
    kind = ZoneKind.PARAGRAPH;
  }

  /** The text is longer than a document may be. */
  static final class TooLong extends SAXException {
    private static final long serialVersionUID = 1L;

    TooLong(long most) {
      super(
          "its text is longer than "
              + most
              + " bytes, the limit for one document; raise the limit or split it");
    }
  }
}
