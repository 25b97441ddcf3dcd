package org.postil.io.html.internal;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.postil.api.io.AnnotatedDocument;
import org.postil.api.io.ExportOptions;
import org.postil.api.io.ExportTarget;
import org.postil.api.io.ExportWriter;
import org.postil.api.io.LossReport;
import org.postil.standoff.LossCounter;
import org.postil.standoff.SpanIndex;

/** One export of pages, with a list of them. */
final class HtmlWriter implements ExportWriter {

  /** A list of more pages than this is of no use to a reader, and would not stay in memory. */
  private static final int LISTED = 10_000;

  private final ExportTarget target;
  private final ExportOptions options;
  private final LossCounter losses = new LossCounter();
  private final List<String> ids = new ArrayList<>();
  private long written;
  private boolean closed;

  HtmlWriter(ExportTarget target, ExportOptions options) {
    this.target = target;
    this.options = options;
  }

  @Override
  public void write(AnnotatedDocument document) throws IOException {
    String id = document.document().id();
    SpanIndex index = new SpanIndex(document, options);
    write(id + ".html", new HighlightedPage(document.document(), index, losses).html());
    losses.add("feature structures that are no spans dropped", index.others());
    written++;
    if (ids.size() < LISTED) {
      ids.add(id);
    }
  }

  @Override
  public LossReport losses() {
    return losses.report();
  }

  @Override
  public void close() throws IOException {
    if (closed) {
      return;
    }
    closed = true;
    StringBuilder list = new StringBuilder(Markup.head("Articles")).append("<h1>Articles</h1>\n");
    list.append("<ul>\n");
    for (String id : ids) {
      list.append("<li><a href=\"").append(Markup.escaped(Markup.link(id + ".html")));
      list.append("\">").append(Markup.escaped(id)).append("</a></li>\n");
    }
    list.append("</ul>\n");
    if (written > ids.size()) {
      list.append("<p>and ").append(written - ids.size()).append(" more</p>\n");
    }
    write("index.html", list.append("</html>\n").toString());
  }

  private void write(String file, String html) throws IOException {
    try (OutputStream out = target.newFile(file)) {
      out.write(html.getBytes(StandardCharsets.UTF_8));
    }
  }
}
