package org.postil.dataset.internal.write;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.postil.dataset.internal.cluster.Grouping;
import org.postil.dataset.internal.cluster.NearDuplicates;

/** Writes {@value #FILE}: whether anything leaks from one split to another. */
final class SplitReport {

  static final String FILE = "split-report.json";

  private static final double ROUNDING = 1000.0;

  private SplitReport() {}

  static void write(Path file, Survey survey, Grouping.Leaks leaks) throws IOException {
    Map<Integer, String> ids = new HashMap<>();
    leaks
        .closest()
        .forEach(
            pair -> {
              ids.put(pair.a(), "");
              ids.put(pair.b(), "");
            });
    survey.forEach((number, line) -> ids.replace(number, line.id()));
    ObjectMapper json = new ObjectMapper();
    ObjectNode node = json.createObjectNode();
    node.put("documents", survey.size());
    long[] groups = survey.groups();
    node.put("clusters", groups[0]).put("clusteredDocuments", groups[1]);
    node.put("storiesApartSinceTheirSplitsWereKept", survey.refused());
    node.put("threshold", NearDuplicates.THRESHOLD);
    node.put("pairsAboveThresholdAcrossSplits", leaks.leaks());
    ArrayNode closest = node.putArray("closestPairsAcrossSplits");
    for (Grouping.AlikePair pair : leaks.closest()) {
      closest
          .addObject()
          .put("similarity", Math.round(pair.similarity() * ROUNDING) / ROUNDING)
          .put("a", ids.get(pair.a()))
          .put("splitOfA", survey.split(pair.a()))
          .put("b", ids.get(pair.b()))
          .put("splitOfB", survey.split(pair.b()));
    }
    Files.writeString(file, pretty(json, node), StandardCharsets.UTF_8);
  }

  static String pretty(ObjectMapper json, ObjectNode node) throws IOException {
    // The line ends of every system's Jackson are those of Unix here.
    return json.writerWithDefaultPrettyPrinter()
            .writeValueAsString(node)
            .replace(System.lineSeparator(), "\n")
        + "\n";
  }
}
