package org.postil.itest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Searches find what imports, runs, decisions and other processes have done since the last. */
@Timeout(value = 10, unit = TimeUnit.MINUTES)
class SearchIT {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String CORPUS = "/api/corpora/ferries/";

  @TempDir private Path home;

  /** A running workbench, asked as a browser does. */
  private record Workbench(Process process, String server, String token) implements AutoCloseable {

    static Workbench start(Program program) throws Exception {
      Process process =
          program
              .builder("workbench", "--no-open", "--port", "0")
              .redirectError(ProcessBuilder.Redirect.INHERIT)
              .start();
      BufferedReader lines = process.inputReader(StandardCharsets.UTF_8);
      Matcher address = Pattern.compile("(http://[^/]+)/\\S*token=(\\S+)").matcher("");
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (address.reset(line).find()) {
          return new Workbench(process, address.group(1), address.group(2));
        }
      }
      throw new AssertionError("The workbench did not start");
    }

    private JsonNode send(HttpRequest.Builder request) throws Exception {
      HttpResponse<String> answer =
          HttpClient.newHttpClient()
              .send(
                  request
                      .header("Authorization", "Bearer " + token)
                      .header("If-Match", "*")
                      .header("Content-Type", "application/json")
                      .build(),
                  HttpResponse.BodyHandlers.ofString());
      assertEquals(200, answer.statusCode(), answer.body());
      return JSON.readTree(answer.body());
    }

    JsonNode get(String path) throws Exception {
      return send(HttpRequest.newBuilder(URI.create(server + CORPUS + path)));
    }

    JsonNode post(String path, String json) throws Exception {
      return send(
          HttpRequest.newBuilder(URI.create(server + CORPUS + path))
              .POST(HttpRequest.BodyPublishers.ofString(json.replace('\'', '"'))));
    }

    long hits(String query) throws Exception {
      return get("search?query=" + URLEncoder.encode(query, StandardCharsets.UTF_8))
          .path("hits")
          .asLong();
    }

    @Override
    public void close() {
      process.descendants().forEach(ProcessHandle::destroy);
      process.destroy();
    }
  }

  private final StringBuilder said = new StringBuilder();

  private String run(Program program, String... arguments) throws Exception {
    Program.Result result = program.run(arguments);
    assertEquals(0, result.code(), result.out() + result.err());
    said.append(result.out());
    return result.out();
  }

  private void importArticle(Program program, String name, String text) throws Exception {
    Path file = Files.writeString(home.resolve(name + ".txt"), text);
    run(program, "import", file.toString(), "--corpus", "ferries");
  }

  @Test
  void whatWasDoneInOneProcessIsFoundInAnother() throws Exception {
    Program program = new Program(home);
    importArticle(program, "a", "Ingrid Halvorsen runs the ferry from Oslo.\n");
    assertTrue(
        run(program, "search", "ferry", "--corpus", "ferries").contains("1 hit in"),
        said.toString());
    try (Workbench workbench = Workbench.start(program)) {
      workbench.get("documents");
      importArticle(program, "c", "Nothing floats today.\n");
      awaitIndexOf(program, 2);

      assertEquals(0, workbench.hits("[PER]"));
      run(program, "run", "--corpus", "ferries");
      assertEquals(1, workbench.hits("[PER] BEFORE/3 ferry"));

      workbench.post("decisions?document=a", "{'decisions':[" + reject(workbench) + "]}");
      assertEquals(0, workbench.hits("[PER]"));
      assertEquals(1, workbench.hits("[PER is=rejected]"));
      String found = run(program, "search", "[PER is=rejected]", "--corpus", "ferries");
      assertTrue(found.contains("[Ingrid Halvorsen]"), found);

      workbench.post("labels", "{'action':'rename','type':'entity','label':'LOC','name':'PLACE'}");
      found = run(program, "search", "[PLACE]", "--corpus", "ferries");
      assertTrue(found.contains("from [Oslo]"), found);

      importArticle(program, "b", "No ferry leaves today.\n");
      awaitIndexOf(program, 3);
      assertEquals(2, workbench.hits("ferry"));
    }
  }

  private static String reject(Workbench workbench) throws Exception {
    for (JsonNode layer : workbench.get("spans?document=a&current=true").path("layers")) {
      for (JsonNode span : layer.path("spans")) {
        if (span.path("label").asText().equals("PER")) {
          return "{'action':'reject','span':'" + span.path("id").asText() + "'}";
        }
      }
    }
    throw new AssertionError("No person was found");
  }

  /** The workbench brings the index up to date although nobody searches, or has ever searched. */
  private void awaitIndexOf(Program program, int documents) throws Exception {
    String wanted = "Its search index agrees; compared " + documents + " documents.";
    for (int i = 0; i < 30; i++) {
      if (run(program, "doctor", "--corpus", "ferries").contains(wanted)) {
        return;
      }
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(200));
    }
    throw new AssertionError("The index did not follow: " + said);
  }
}
