package org.postil.web.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.postil.web.internal.fake.Server;

@ExtendWith(Server.Extension.class)
final class AnnotatorsTest {

  private static byte[] jar(String name, String version, String importPackage) throws IOException {
    Manifest manifest = new Manifest();
    Attributes headers = manifest.getMainAttributes();
    headers.putValue("Manifest-Version", "1.0");
    headers.putValue("Bundle-ManifestVersion", "2");
    if (name != null) {
      headers.putValue("Bundle-SymbolicName", name);
    }
    headers.putValue("Bundle-Version", version);
    if (importPackage != null) {
      headers.putValue("Import-Package", importPackage);
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    new JarOutputStream(bytes, manifest).close();
    return bytes.toByteArray();
  }

  private static HttpResponse<String> install(Server server, byte[] jar, String query)
      throws Exception {
    String path = "/api/plugins" + query;
    return server.checked(
        "POST",
        path,
        server
            .request(path)
            .header("Content-Type", "application/java-archive")
            .POST(HttpRequest.BodyPublishers.ofByteArray(jar)));
  }

  private static int act(Server server, String method, String path) throws Exception {
    return server
        .checked(
            method, path, server.request(path).method(method, HttpRequest.BodyPublishers.noBody()))
        .statusCode();
  }

  @Test
  void annotatorsComeWithTheirSettings(Server server) throws Exception {
    JsonNode annotator = server.json("/api/annotators").path("annotators").path(0);
    assertEquals("capitals", annotator.path("id").asText());
    assertEquals("ready", annotator.path("state").asText());
    assertEquals(2, annotator.path("settings").path(0).path("default").asInt());
    assertEquals("b", annotator.path("settings").path(1).path("options").path(1).asText());
    assertTrue(annotator.path("default").asBoolean());
  }

  @Test
  void aJarIsInstalledStoppedStartedAndRemoved(Server server) throws Exception {
    HttpResponse<String> response = install(server, jar("org.acme.one", "1.0.0", null), "");
    assertEquals(201, response.statusCode(), response.body());
    JsonNode plugin = Server.parse(response.body());
    assertEquals("org.acme.one@1.0.0", plugin.path("id").asText());
    assertEquals("running", plugin.path("state").asText());
    assertTrue(plugin.path("removable").asBoolean());
    String path = "/api/plugins/org.acme.one@1.0.0";
    assertEquals(200, act(server, "POST", path + "/stop"));
    assertEquals("stopped", state(server, "org.acme.one@1.0.0"));
    assertEquals(200, act(server, "POST", path + "/start"));
    assertEquals("running", state(server, "org.acme.one@1.0.0"));
    assertEquals(204, act(server, "DELETE", path));
    assertEquals(404, act(server, "DELETE", path));
    assertFalse(Files.exists(server.home().resolve("plugins/org.acme.one-1.0.0.jar")));
  }

  private static String state(Server server, String id) throws Exception {
    for (JsonNode plugin : server.json("/api/plugins").path("plugins")) {
      if (plugin.path("id").asText().equals(id)) {
        return plugin.path("state").asText();
      }
    }
    return "none";
  }

  @Test
  void versionsStandSideBySideUnlessTheOldOneIsReplaced(Server server) throws Exception {
    install(server, jar("org.acme.two", "1.0.0", null), "");
    install(server, jar("org.acme.two", "1.1.0", null), "");
    assertEquals("running", state(server, "org.acme.two@1.0.0"));
    install(server, jar("org.acme.two", "1.2.0", null), "?replace=true");
    assertEquals("running", state(server, "org.acme.two@1.2.0"));
    assertEquals("none", state(server, "org.acme.two@1.0.0"));
    assertEquals("none", state(server, "org.acme.two@1.1.0"));
  }

  @Test
  void aPluginThatLacksSomethingSaysWhat(Server server) throws Exception {
    HttpResponse<String> response =
        install(server, jar("org.acme.three", "1.0.0", "org.acme.missing"), "");
    JsonNode plugin = Server.parse(response.body());
    assertEquals("failed", plugin.path("state").asText());
    assertTrue(plugin.path("problem").asText().contains("org.acme.missing"), response.body());
  }

  @Test
  void whatIsNoBundleIsRefused(Server server) throws Exception {
    assertEquals(422, install(server, new byte[] {1, 2, 3}, "").statusCode());
    assertEquals(422, install(server, jar(null, "1.0.0", null), "").statusCode());
    assertEquals(422, install(server, jar("../../evil", "1.0.0", null), "").statusCode());
    assertEquals(422, install(server, jar("org.acme.four", "one", null), "").statusCode());
    try (var files = Files.list(server.home().resolve("plugins"))) {
      assertFalse(files.anyMatch(file -> file.getFileName().toString().startsWith(".draft")));
    }
  }

  @Test
  void whatCameWithPostilStays(Server server) throws Exception {
    assertEquals(404, act(server, "DELETE", "/api/plugins/org.postil.web@1.0.0"));
    assertEquals(409, install(server, jar("org.postil.web", "1.0.0", null), "").statusCode());
  }

  @Test
  void pipelinesAreSavedAndDeleted(Server server) throws Exception {
    String path = "/api/pipelines/mine";
    String steps =
        "{\"steps\":[{\"annotator\":\"capitals\",\"version\":\"1.0.0\","
            + "\"settings\":{\"least_length\":3,\"words\":[\"a\",\"b\"]}}]}";
    assertEquals(200, put(server, path, steps));
    JsonNode all = server.json("/api/pipelines").path("pipelines");
    assertEquals("default", all.path(0).path("name").asText());
    assertFalse(all.path(0).path("saved").asBoolean());
    assertEquals("mine", all.path(1).path("name").asText());
    assertEquals(
        3, all.path(1).path("steps").path(0).path("settings").path("least_length").asInt());
    assertEquals(200, server.post("/api/plan", "{\"pipeline\":\"mine\"}").statusCode());
    assertEquals(204, act(server, "DELETE", path));
    assertEquals(404, act(server, "DELETE", path));
    assertEquals(409, put(server, "/api/pipelines/default", steps));
    assertEquals(400, put(server, path, "{\"steps\":[]}"));
    assertEquals(400, put(server, path, "{\"steps\":[{\"annotator\":\"x\",\"setings\":{}}]}"));
  }

  private static int put(Server server, String path, String json) throws Exception {
    return server
        .checked(
            "PUT",
            path,
            server
                .request(path)
                .header("Content-Type", "application/json")
                .PUT(HttpRequest.BodyPublishers.ofString(json)))
        .statusCode();
  }

  @Test
  void preferencesAreKept(Server server) throws Exception {
    assertEquals(204, put(server, "/api/preferences/layout", "{\"dock\":[1,2]}"));
    assertEquals(2, server.json("/api/preferences").path("layout").path("dock").path(1).asInt());
    assertEquals(413, put(server, "/api/preferences/big", "\"" + "x".repeat(300_000) + "\""));
    assertEquals(204, act(server, "DELETE", "/api/preferences/layout"));
    assertFalse(server.json("/api/preferences").has("layout"));
  }
}
