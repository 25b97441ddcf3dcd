package org.postil.io.html.internal;

import java.io.IOException;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.osgi.service.component.annotations.Component;
import org.postil.api.document.CreationTime;
import org.postil.api.document.Metadata;
import org.postil.api.document.ZoneKind;
import org.postil.api.io.Candidate;
import org.postil.api.io.ImportException;
import org.postil.api.io.ImportOptions;
import org.postil.api.io.ImportSink;
import org.postil.api.io.ImportSource;
import org.postil.api.io.ImportedDocument;
import org.postil.api.io.Importer;
import org.postil.standoff.BlockText;
import org.postil.standoff.LooseDate;
import org.postil.standoff.WholeSource;

/** Reads CommonMark, with metadata in front between lines of three hyphens. */
@Component
public final class MarkdownImporter implements Importer {

  private static final int MOST_BRACKETS = 10_000;

  private static final Set<String> EXTENSIONS = Set.of("md", "markdown", "mdown");
  private static final String FENCE = "---\n";

  /** For OSGi. */
  public MarkdownImporter() {}

  @Override
  public String format() {
    return "markdown";
  }

  @Override
  public String title() {
    return "Markdown (CommonMark) with front matter";
  }

  @Override
  public int recognises(Candidate candidate) {
    boolean named = EXTENSIONS.contains(candidate.extension());
    return named && !Container.begins(candidate.head()) ? BY_NAME + 1 : NO;
  }

  @Override
  public void read(ImportSource source, ImportOptions options, ImportSink sink) throws IOException {
    byte[] bytes = WholeSource.bytes(source, options);
    Charset charset;
    try {
      charset = WholeSource.charset(bytes, options);
    } catch (ImportException e) {
      throw new ImportException("Cannot import [" + source.location() + "]: " + e.getMessage(), e);
    }
    String raw = new String(bytes, charset).replace("\r\n", "\n").replace('\r', '\n');
    raw = raw.startsWith("\uFEFF") ? raw.substring(1) : raw;
    refuseDeepBrackets(raw, source);
    Map<String, String> front = new TreeMap<>();
    BlockText text;
    try {
      text = blocks(withoutFront(raw, front));
    } catch (StackOverflowError e) {
      throw new ImportException(
          "Cannot import ["
              + source.location()
              + "]: its lists and quotes are nested too deep to be read; read it as text",
          e);
    }
    sink.accept(
        new ImportedDocument(
            text.document(
                source.documentId(),
                source.location(),
                charset.name(),
                bytes,
                metadata(front, text, options)),
            List.of()));
  }

  /** The time to parse brackets within brackets grows with the square of their depth. */
  private static void refuseDeepBrackets(String markdown, ImportSource source)
      throws ImportException {
    int depth = 0;
    for (int i = 0; i < markdown.length(); i++) {
      char c = markdown.charAt(i);
      depth = c == '[' ? depth + 1 : c == ']' ? Math.max(0, depth - 1) : depth;
      if (depth > MOST_BRACKETS) {
        throw new ImportException(
            "Cannot import ["
                + source.location()
                + "]: more than "
                + MOST_BRACKETS
                + " square brackets are open in it at once; close them, or read it as text");
      }
    }
  }

  private static BlockText blocks(String markdown) {
    String html = HtmlRenderer.builder().build().render(Parser.builder().build().parse(markdown));
    Element body = Jsoup.parseBodyFragment(html).body();
    PieceCollector collector = new PieceCollector(body);
    body.filter(collector);
    BlockText text = new BlockText();
    boolean titled = false;
    for (Piece piece : collector.pieces()) {
      Element element = piece.element();
      boolean title = !titled && element.normalName().equals("h1");
      titled |= title;
      text.add(
          title
              ? ZoneKind.TITLE
              : element.normalName().matches("h[1-6]")
                  ? ZoneKind.HEADING
                  : element.closest("li") != null ? ZoneKind.ITEM : ZoneKind.PARAGRAPH,
          piece.text());
    }
    return text;
  }

  private static String withoutFront(String raw, Map<String, String> front) {
    int end = raw.startsWith(FENCE) ? raw.indexOf("\n" + FENCE, FENCE.length() - 1) : -1;
    if (end < 0) {
      return raw;
    }
    for (String line : raw.substring(FENCE.length(), Math.max(FENCE.length(), end)).split("\n")) {
      int colon = line.indexOf(':');
      if (colon > 0 && !Character.isWhitespace(line.charAt(0))) {
        String value = line.substring(colon + 1).strip().replaceAll("^[\"']|[\"']$", "");
        front.put(line.substring(0, colon).strip().toLowerCase(Locale.ROOT), value);
      }
    }
    return raw.substring(end + 1 + FENCE.length());
  }

  private static Metadata metadata(
      Map<String, String> front, BlockText text, ImportOptions options) {
    CreationTime time = options.creationTime();
    for (String name : List.of("updated", "date", "published", "dct")) {
      time = LooseDate.published(front.get(name)).orElse(time);
    }
    String title = front.remove("title");
    String heading = text.first(ZoneKind.TITLE);
    String source = front.remove("source");
    String language = front.containsKey("language") ? front.get("language") : front.get("lang");
    front.values().removeIf(String::isEmpty);
    return new Metadata(
        source == null ? front.get("publisher") : source,
        title == null ? (heading.isEmpty() ? null : heading) : title,
        language,
        time,
        front);
  }
}
