package org.postil.io.office.internal;

import java.io.IOException;
import java.io.Writer;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Calendar;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jspecify.annotations.Nullable;
import org.postil.api.document.CreationTime;
import org.postil.api.document.Metadata;
import org.postil.api.document.ZoneKind;
import org.postil.api.io.ImportOptions;
import org.postil.standoff.BlockText;
import org.postil.standoff.LooseDate;

/** The text of a PDF file: paragraphs, with words that a line end cut put together again. */
final class PdfText {

  /** Pages beyond these are a book, or made to keep readers busy. */
  private static final int MOST_PAGES = 20_000;

  private final PDDocument pdf;
  private final ImportOptions options;

  /** A file that is not read though it is whole. */
  static final class Refused extends IOException {
    private static final long serialVersionUID = 1L;

    Refused(String message) {
      super(message);
    }
  }

  PdfText(PDDocument pdf, ImportOptions options) {
    this.pdf = pdf;
    this.options = options;
  }

  BlockText blocks() throws IOException {
    if (pdf.getNumberOfPages() > MOST_PAGES) {
      throw new Refused("it has more than " + MOST_PAGES + " pages; split it");
    }
    BoundedText text = new BoundedText(options.maxBytes());
    PDFTextStripper stripper = new PageStripper();
    stripper.setSortByPosition(false);
    stripper.setLineSeparator("\n");
    stripper.setParagraphEnd("\n\n");
    stripper.setPageEnd("\n\n\f");
    try {
      stripper.writeText(pdf, text);
    } catch (PageStripper.TooMany e) {
      throw new Refused(
          "a page of it has more than "
              + PageStripper.MOST_GLYPHS
              + " characters, as pages do that are made to keep readers busy");
    }
    BlockText blocks = new BlockText();
    List<List<String>> pages = new ArrayList<>();
    for (String page : text.toString().split("\f")) {
      pages.add(paragraphs(page));
    }
    Map<String, Integer> edges = edges(pages);
    for (List<String> page : pages) {
      for (String paragraph : page) {
        boolean edge = edges.getOrDefault(shape(paragraph), 0) >= Math.max(3, pages.size() / 2);
        blocks.add(edge ? ZoneKind.BOILERPLATE : ZoneKind.PARAGRAPH, paragraph);
      }
    }
    if (blocks.length() == 0) {
      throw new Refused("it has no text, as scanned pages have none; run OCR over it first");
    }
    return blocks;
  }

  /** First and last paragraphs that return on other pages: running titles, page numbers. */
  private static Map<String, Integer> edges(List<List<String>> pages) {
    Map<String, Integer> edges = new HashMap<>();
    for (List<String> page : pages) {
      if (!page.isEmpty()) {
        edges.merge(shape(page.get(0)), 1, Integer::sum);
        if (page.size() > 1) {
          edges.merge(shape(page.get(page.size() - 1)), 1, Integer::sum);
        }
      }
    }
    return edges;
  }

  private static String shape(String paragraph) {
    return paragraph.length() > 120 ? "" : paragraph.replaceAll("\\d+", "0");
  }

  private static List<String> paragraphs(String page) {
    List<String> paragraphs = new ArrayList<>();
    for (String paragraph : page.split("\n\\s*\n")) {
      String joined =
          paragraph.strip().replaceAll("(?<=\\p{Ll})[-\u00AD]\n(?=\\p{Ll})", "").replace('\n', ' ');
      if (!joined.isBlank()) {
        paragraphs.add(joined);
      }
    }
    return paragraphs;
  }

  Metadata metadata() {
    PDDocumentInformation about = pdf.getDocumentInformation();
    Map<String, String> other = new TreeMap<>();
    if (about.getAuthor() != null && !about.getAuthor().isBlank()) {
      other.put("author", about.getAuthor().strip());
    }
    String title = about.getTitle() == null || about.getTitle().isBlank() ? null : about.getTitle();
    CreationTime time = created(about.getCreationDate());
    String language = pdf.getDocumentCatalog().getLanguage();
    return new Metadata(null, title, language, time == null ? options.creationTime() : time, other);
  }

  private static @Nullable CreationTime created(@Nullable Calendar date) {
    return date == null
        ? null
        : LooseDate.published(date.toInstant().atOffset(ZoneOffset.UTC).toString()).orElse(null);
  }

  /** Takes text up to a limit: drawing the same text again and again costs a file little. */
  private static final class BoundedText extends Writer {
    private final StringBuilder text = new StringBuilder();
    private final long most;

    BoundedText(long most) {
      this.most = most;
    }

    @Override
    public void write(char[] characters, int from, int length) throws IOException {
      text.append(characters, from, length);
      if (text.length() > most) {
        throw new Refused(
            "its text is longer than "
                + most
                + " bytes, the limit for one document; raise the limit or split it");
      }
    }

    @Override
    public void flush() {
      // Everything is in memory.
    }

    @Override
    public void close() {
      // Nothing is open.
    }

    @Override
    public String toString() {
      return text.toString();
    }
  }
}
