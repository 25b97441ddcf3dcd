package org.postil.cli.internal.score;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.postil.api.io.ImportOptions;
import org.postil.api.io.ImportSink;
import org.postil.api.io.ImportedDocument;
import org.postil.api.io.Importer;
import org.postil.api.layer.Layer;
import org.postil.api.layer.LayerHeader;
import org.postil.api.layer.Span;
import org.postil.api.review.Region;
import org.postil.cli.internal.CommandFailure;
import org.postil.cli.internal.input.Reasons;

/**
 * Reads a gold file of JSON lines whole; a line that cannot be read ends it, since scores count.
 */
public final class GoldFile {

  private static final String FORMAT = "jsonl";

  private GoldFile() {}

  /**
   * Reads the documents.
   *
   * @param file where they are
   * @param importers one of them reads JSON lines
   * @return the documents in order, at least one
   * @throws CommandFailure if the file cannot be read whole
   */
  public static List<GoldDocument> read(Path file, List<Importer> importers) {
    Importer importer =
        importers.stream()
            .filter(each -> each.format().equals(FORMAT))
            .findFirst()
            .orElseThrow(
                () ->
                    CommandFailure.usage(
                        "Cannot read ["
                            + file
                            + "]: no importer for the format jsonl is installed"));
    Collector collector = new Collector();
    try {
      importer.read(new GoldSource(file), ImportOptions.defaults(), collector);
    } catch (IOException e) {
      throw CommandFailure.usage("Cannot read [" + file + "]: " + Reasons.of(e));
    }
    if (collector.documents.isEmpty()) {
      throw CommandFailure.usage(
          "Cannot read [" + file + "]: it holds no document; expected a JSON object a line");
    }
    return List.copyOf(collector.documents);
  }

  private static final class Collector implements ImportSink {
    private final List<GoldDocument> documents = new ArrayList<>();
    private final Set<String> ids = new HashSet<>();

    @Override
    public void accept(ImportedDocument imported) {
      String id = imported.document().id();
      if (!ids.add(id)) {
        throw CommandFailure.usage(
            "Cannot score document [" + id + "]: its id occurs twice; give each document its own");
      }
      Layer layer =
          imported.gold().stream()
              .findFirst()
              .orElse(
                  new Layer(
                      new LayerHeader(id, LayerHeader.GOLD, "", List.of()), List.of(), List.of()));
      List<Region> skip =
          layer.spans().stream()
              .filter(span -> span.type().equals(GoldSource.SKIP_TYPE))
              .map(GoldFile.Collector::region)
              .toList();
      documents.add(new GoldDocument(imported.document(), layer, skip));
    }

    @Override
    public void failed(String where, String message) {
      throw CommandFailure.usage(message + " (scores are made from the whole file or not at all)");
    }

    private static Region region(Span span) {
      return new Region(span.begin(), span.end());
    }
  }
}
