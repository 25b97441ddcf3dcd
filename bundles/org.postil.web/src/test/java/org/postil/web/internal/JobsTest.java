package org.postil.web.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.postil.api.io.ImportSink;
import org.postil.api.web.DocumentFeed;
import org.postil.web.internal.fake.Articles;
import org.postil.web.internal.fake.MemoryCorpus;
import org.postil.web.internal.fake.Server;

@ExtendWith(Server.Extension.class)
final class JobsTest {

  private static final String BOUNDARY = "----boundary7";

  private static String part(String name, String file, String content) {
    return "--"
        + BOUNDARY
        + "\r\nContent-Disposition: form-data; name=\""
        + name
        + "\""
        + (file == null ? "" : "; filename=\"" + file + "\"")
        + "\r\n\r\n"
        + content
        + "\r\n";
  }

  private static HttpResponse<String> upload(Server server, String corpus, String... parts)
      throws Exception {
    String path = "/api/corpora/" + corpus + "/imports";
    return server.checked(
        "POST",
        path,
        server
            .request(path)
            .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
            .POST(
                HttpRequest.BodyPublishers.ofString(
                    String.join("", parts) + "--" + BOUNDARY + "--\r\n")));
  }

  private static String id(HttpResponse<String> response) throws Exception {
    assertEquals(202, response.statusCode(), response.body());
    return Server.parse(response.body()).path("id").asText();
  }

  @Test
  void uploadedFilesAreImported(Server server) throws Exception {
    String job =
        id(
            upload(
                server,
                "uploaded",
                part("creationTime", null, "2025-07-31"),
                part("file", "news/one.txt", "Nasa met Esa."),
                part("file", "../../etc/two.txt", "Elster 🚢"),
                part("file", "three.bin", "?"),
                part("file", "four.txt", "  "),
                part("file", "C:\\news\\five.txt", "five")));
    JsonNode done = server.awaitJob(job);
    assertEquals("done", done.path("state").asText());
    assertEquals(3, done.path("added").path("new").asInt());
    assertEquals(2, done.path("failed").asInt());
    JsonNode failures = server.json("/api/jobs/" + job + "/failures").path("failures");
    assertTrue(failures.path(0).path("message").asText().contains("no importer reads it"));
    assertTrue(failures.path(1).path("message").asText().contains("it is empty"));
    MemoryCorpus corpus = (MemoryCorpus) server.store().corpus("uploaded").orElseThrow();
    assertTrue(corpus.document("news/one").isPresent());
    assertTrue(corpus.document("etc/two").isPresent());
    assertTrue(corpus.document("C:/news/five").isPresent());
    server.await(
        "/api/corpora/uploaded/documents",
        page -> page.path("total").asInt() == 3 && page.path("complete").asBoolean());
  }

  @Test
  void anImporterThatFailsToLookAtAFileHoldsUpNoOther(Server server) throws Exception {
    String job =
        id(
            upload(
                server,
                "trapped",
                part("file", "trap.txt", "Nasa"),
                part("file", "one.txt", "Nasa met Esa.")));
    JsonNode done = server.awaitJob(job);
    assertEquals("done", done.path("state").asText());
    assertEquals(1, done.path("added").path("new").asInt());
    JsonNode failures = server.json("/api/jobs/" + job + "/failures").path("failures");
    assertTrue(failures.path(0).path("message").asText().contains("no importer reads it"));
  }

  @Test
  void uploadsLeaveNothingBehind(Server server) throws Exception {
    server.awaitJob(id(upload(server, "tidy", part("file", "a.txt", "text"))));
    assertEquals(400, upload(server, "tidy", part("file2", "a.txt", "text")).statusCode());
    assertEquals(400, upload(server, "tidy", part("format", null, "lines")).statusCode());
    assertEquals(
        400,
        upload(server, "tidy", part("encoding", null, "klingon"), part("file", "a", "b"))
            .statusCode());

    try (var files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
      assertFalse(
          files.anyMatch(
              file ->
                  file.getFileName().toString().startsWith("postil-upload-")
                      && isOurs(file, server)));
    }
  }

  /** Uploads of other processes may be there. */
  private static boolean isOurs(Path folder, Server server) {
    try {
      return Files.getLastModifiedTime(folder)
              .compareTo(Files.getLastModifiedTime(server.home().resolve("cache")))
          > 0;
    } catch (java.io.IOException e) {
      return false;
    }
  }

  @Test
  void aRunAnnotatesAndReports(Server server) throws Exception {
    MemoryCorpus corpus = server.store().create("run");
    corpus.add(Articles.imported(Articles.document("1", "Nasa met Esa.")));
    corpus.add(Articles.imported(Articles.document("2", "Elster is broken.")));
    JsonNode plan = Server.parse(server.post("/api/plan", "{\"corpus\":\"run\"}").body());
    // A busy machine may not come to look at both.
    assertEquals(plan.path("examined"), plan.path("steps").path(0).path("compute"));
    String job = id(server.post("/api/jobs", "{\"corpus\":\"run\"}"));
    JsonNode done = server.awaitJob(job);
    assertEquals(2, done.path("done").asInt());
    assertEquals(1, done.path("failed").asInt());
    assertEquals("capitals", done.path("annotators").path(0).path("annotator").asText());
    JsonNode failures = server.json("/api/jobs/" + job + "/failures");
    assertEquals("2", failures.path("failures").path(0).path("document").asText());
    assertEquals(
        2,
        server
            .json("/api/corpora/run/documents?label=entity&status=untouched")
            .path("documents")
            .path(0)
            .path("spans")
            .asInt());
    plan = Server.parse(server.post("/api/plan", "{\"corpus\":\"run\"}").body());
    assertEquals(1, plan.path("steps").path(0).path("reuse").asInt());
    assertTrue(server.json("/api/jobs").path("jobs").size() > 0);
    assertEquals("DONE", corpus.jobs().jobs().get(0).state().name());
  }

  @Test
  void aRunIsPausedResumedAndCancelled(Server server) throws Exception {
    MemoryCorpus corpus = server.store().create("slow");
    for (int i = 0; i < 5; i++) {
      corpus.add(Articles.imported(Articles.document(Integer.toString(i), "A slow one " + i)));
    }
    CountDownLatch latch = new CountDownLatch(1);
    server.engine().slow = latch;
    String job = id(server.post("/api/jobs", "{\"corpus\":\"slow\"}"));
    assertEquals(409, server.post("/api/jobs", "{\"corpus\":\"slow\"}").statusCode());
    assertEquals(200, server.post("/api/jobs/" + job + "/pause", "").statusCode());
    assertEquals("paused", server.json("/api/jobs/" + job).path("state").asText());
    assertEquals(200, server.post("/api/jobs/" + job + "/resume", "").statusCode());
    assertEquals(200, server.post("/api/jobs/" + job + "/cancel", "").statusCode());
    latch.countDown();
    assertEquals("cancelled", server.awaitJob(job).path("state").asText());
    assertEquals(409, server.post("/api/jobs/" + job + "/cancel", "").statusCode());
    assertEquals(404, server.post("/api/jobs/none/cancel", "").statusCode());
  }

  @Test
  void someDocumentsOnly(Server server) throws Exception {
    MemoryCorpus corpus = server.store().create("some");
    for (int i = 0; i < 3; i++) {
      corpus.add(Articles.imported(Articles.document(Integer.toString(i), "Nasa " + i)));
    }
    String job = id(server.post("/api/jobs", "{\"corpus\":\"some\",\"documents\":[\"1\"]}"));
    assertEquals(1, server.awaitJob(job).path("done").asInt());
    assertTrue(corpus.current("0").isEmpty());
    assertFalse(corpus.current("1").isEmpty());
  }

  @Test
  void aPipelineThatCannotRunIsExplained(Server server) throws Exception {
    server.store().create("empty");
    String body = "{\"corpus\":\"empty\",\"pipeline\":{\"steps\":[{\"annotator\":\"nobody\"}]}}";
    HttpResponse<String> response = server.post("/api/jobs", body);
    assertEquals(422, response.statusCode());
    assertTrue(response.body().contains("annotator [nobody] is not installed"));
    assertEquals(422, server.post("/api/plan", body).statusCode());
    assertEquals(
        404, server.post("/api/jobs", "{\"corpus\":\"empty\",\"pipeline\":\"mine\"}").statusCode());
  }

  @Test
  void anExportIsAFolderAndADownload(Server server) throws Exception {
    MemoryCorpus corpus = server.store().create("out");
    corpus.add(Articles.imported(Articles.document("1", "Nasa met Esa.")));
    server.awaitJob(id(server.post("/api/jobs", "{\"corpus\":\"out\"}")));
    JsonNode spans = server.json("/api/corpora/out/spans?document=1&current=true");
    String esa = spans.path("layers").path(0).path("spans").path(1).path("id").asText();
    HttpRequest.Builder reject =
        server
            .request("/api/corpora/out/decisions?document=1")
            .header("If-Match", "*")
            .header("Content-Type", "application/json")
            .POST(
                HttpRequest.BodyPublishers.ofString(
                    "{\"decisions\":[{\"action\":\"reject\",\"span\":\"" + esa + "\"}]}"));
    assertEquals(200, server.send(reject).statusCode());
    assertEquals("# 1\nORG Nasa\nORG Esa\n", export(server, "machine"));
    assertEquals("# 1\nORG Nasa\n", export(server, "reviewed"));
    assertTrue(server.json("/api/exports").path("exports").size() >= 2);
    assertEquals(
        400,
        server.post("/api/exports", "{\"corpus\":\"out\",\"format\":\"papyrus\"}").statusCode());
  }

  private static String export(Server server, String content) throws Exception {
    JsonNode job =
        server.awaitJob(
            id(
                server.post(
                    "/api/exports",
                    "{\"corpus\":\"out\",\"format\":\"lines\",\"content\":\"" + content + "\"}")));
    assertEquals("done", job.path("state").asText(), job.toString());
    assertEquals(1, job.path("export").path("losses").path("confidences left out").asInt());
    String name = job.path("export").path("name").asText();
    HttpRequest request = server.request("/api/exports/" + name + "/content").build();
    byte[] zipped =
        java.net.http.HttpClient.newHttpClient()
            .send(request, HttpResponse.BodyHandlers.ofByteArray())
            .body();
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(zipped))) {
      assertEquals("lines.txt", zip.getNextEntry().getName());
      String text = new String(zip.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
      assertEquals(
          text, Files.readString(Path.of(job.path("export").path("path").asText(), "lines.txt")));
      return text;
    }
  }

  @Test
  void whatACommandFeedsIsImportedAndAnnotated(Server server) throws Exception {
    server
        .workbench()
        .feed(
            "fed",
            new DocumentFeed() {
              @Override
              public String title() {
                return "a folder";
              }

              @Override
              public void read(ImportSink sink) throws java.io.IOException {
                sink.accept(Articles.imported(Articles.document("x", "Nasa")));
              }

              @Override
              public double fraction() {
                return -1;
              }
            });
    server.await("/api/corpora/fed", corpus -> corpus.path("annotated").asInt() == 1);
  }

  @Test
  void formatsAreListed(Server server) throws Exception {
    JsonNode formats = server.json("/api/formats");
    assertEquals("lines", formats.path("import").path(0).path("format").asText());
    assertEquals("lines", formats.path("export").path(0).path("format").asText());
  }
}
