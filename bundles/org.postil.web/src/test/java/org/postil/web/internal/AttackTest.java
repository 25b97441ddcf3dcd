package org.postil.web.internal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.postil.web.internal.RawRequest.bearer;
import static org.postil.web.internal.RawRequest.head;
import static org.postil.web.internal.RawRequest.raw;
import static org.postil.web.internal.RawRequest.status;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.postil.api.web.WorkbenchOptions;
import org.postil.api.web.WorkbenchServer;
import org.postil.web.internal.fake.Articles;
import org.postil.web.internal.fake.Server;

/** What paths, bodies and contents try. */
@ExtendWith(Server.Extension.class)
final class AttackTest {

  @ParameterizedTest
  @ValueSource(strings = {"TRACE", "CONNECT", "PATCH", "OPTIONS", "PROPFIND", "get"})
  void otherMethodsAreRefused(String method, Server server) throws Exception {
    String response =
        raw(server, head(server, method + " /api/session", "Host: 127.0.0.1:PORT", bearer(server)));
    assertTrue(List.of(400, 405, 501).contains(status(response)), response);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/../../../../etc/passwd",
        "/%2e%2e/%2e%2e/etc/passwd",
        "/..%2f..%2fetc%2fpasswd",
        "/%2e%2e%5c%2e%2e%5cetc",
        "/assets/..;/..;/META-INF/MANIFEST.MF",
        "/META-INF/MANIFEST.MF",
        "/..%c0%af..%c0%afetc/passwd",
        "/%00",
        "//etc/passwd",
        "/plugins/org.postil.web/1/../../../etc/passwd",
        "/plugins/org.postil.web/1/openapi.json",
        "/openapi.json",
        "/api/exports/..%2f..%2f/content",
        "/api/exports/../content",
        "/api/exports/.draft-1/content",
        "/api/preferences/../session",
        "/api/corpora/..%2f..%2fetc/documents"
      })
  void noPathLeadsOut(String path, Server server) throws Exception {
    String response =
        raw(server, head(server, "GET " + path, "Host: 127.0.0.1:PORT", bearer(server)));
    assertTrue(List.of(400, 403, 404, 405).contains(status(response)), response);
    assertFalse(response.contains("root:"), response);
    assertFalse(response.contains("Bundle-"), response);
  }

  @ParameterizedTest
  @ValueSource(strings = {"..", "../evil", ".hidden", "a/b", "x\u0000y", "CON:", ""})
  void namesOfFilesAreChecked(String name, Server server) throws Exception {
    String path = "/api/preferences/" + Server.encoded(name);
    var request =
        server
            .request(path)
            .header("Content-Type", "application/json")
            .PUT(java.net.http.HttpRequest.BodyPublishers.ofString("1"));
    int status = server.send(request).statusCode();
    assertTrue(List.of(400, 404, 405).contains(status), name + ": " + status);
    assertFalse(Files.exists(server.home().resolve("evil.json")));
  }

  @Test
  void aHugeBodyIsCutOff(Server server) throws Exception {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
      OutputStream out = socket.getOutputStream();
      String request =
          head(
              server,
              "POST /api/corpora",
              "Host: 127.0.0.1:PORT",
              "Transfer-Encoding: chunked",
              "Content-Type: application/json",
              bearer(server));
      out.write(request.replace("\n", "\r\n").getBytes(UTF_8));
      byte[] chunk = ("10000\r\n" + " ".repeat(0x10000) + "\r\n").getBytes(UTF_8);
      long sent = 0;
      try {
        while (sent < 200L << 20) {
          out.write(chunk);
          sent += chunk.length;
        }
      } catch (SocketException e) {
        // The server hung up.
      }
      assertTrue(sent < 100L << 20, "It took " + sent + " bytes");
    }
  }

  @Test
  void aBodyThatSaysItIsHugeIsNotRead(Server server) throws Exception {
    String request =
        head(
            server,
            "POST /api/corpora",
            "Host: 127.0.0.1:PORT",
            "Content-Length: 99999999999",
            "Content-Type: application/json",
            bearer(server));
    assertEquals(413, status(raw(server, request)));
  }

  @Test
  void aBodyThatNeverComesIsGivenUp(Server server) throws Exception {
    String request =
        head(
            server,
            "POST /api/corpora",
            "Host: 127.0.0.1:PORT",
            "Content-Length: 100",
            "Content-Type: application/json",
            bearer(server));
    long start = System.nanoTime();
    String response = raw(server, request + "{");
    assertNotEquals(201, status(response));
    assertTrue(System.nanoTime() - start < Duration.ofSeconds(19).toNanos(), "It waited too long");
  }

  @Test
  void deepJsonIsRefused(Server server) throws Exception {
    String deep = "[".repeat(5000) + "]".repeat(5000);
    assertEquals(400, server.post("/api/corpora", deep).statusCode());
  }

  @Test
  void scriptInTitlesAndTextComesAsDataOnly(Server server) throws Exception {
    String script = "<script>alert(1)</script>";
    var corpus = server.store().create("scripts");
    corpus.add(
        Articles.imported(
            Articles.document("a/" + script, script + " text", script, script, null)));
    var list =
        server.await("/api/corpora/scripts/documents", page -> page.path("total").asInt() == 1);
    assertEquals(script, list.path("documents").path(0).path("title").asText());
    var response = server.get("/api/corpora/scripts/documents");
    assertEquals("application/json", response.headers().firstValue("Content-Type").orElse(""));
    assertEquals("nosniff", response.headers().firstValue("X-Content-Type-Options").orElse(""));
    String address = "/api/corpora/scripts/original?document=" + Server.encoded("a/" + script);
    var original = server.get(address);
    assertEquals(
        "application/octet-stream", original.headers().firstValue("Content-Type").orElse(""));
    String disposition = original.headers().firstValue("Content-Disposition").orElse("");
    assertTrue(disposition.startsWith("attachment; filename=\""), disposition);
    assertFalse(disposition.contains("<"), disposition);
  }

  @Test
  void problemsDoNotEchoHtml(Server server) throws Exception {
    var response = server.get("/api/none%3Cscript%3E");
    assertEquals(404, response.statusCode());
    assertEquals(
        "application/problem+json", response.headers().firstValue("Content-Type").orElse(""));
  }

  @Test
  void everyAnswerForbidsFramesAndScripts(Server server) throws Exception {
    var headers = server.get("/api/session").headers();
    String policy = headers.firstValue("Content-Security-Policy").orElse("");
    assertTrue(policy.contains("default-src 'none'"), policy);
    assertTrue(policy.contains("frame-ancestors 'none'"), policy);
    assertEquals("no-referrer", headers.firstValue("Referrer-Policy").orElse(""));
    assertEquals("same-origin", headers.firstValue("Cross-Origin-Resource-Policy").orElse(""));
    assertTrue(headers.firstValue("Server").isEmpty());
  }

  @ParameterizedTest
  @ValueSource(strings = {"0.0.0.0", "::", "192.0.2.1", "no.such.host.invalid"})
  void addressesThatOthersReachAreRefused(String address, Server server) throws Exception {
    var reference = server.context().getServiceReference(WorkbenchServer.class);
    WorkbenchServer service = server.context().getService(reference);
    IOException refused =
        assertThrows(
            IOException.class, () -> service.start(new WorkbenchOptions(address, 0, null)));
    assertTrue(refused.getMessage().startsWith("Cannot listen on [" + address + "]"));
  }

  @Test
  void onlyLoopbackIsListenedOn(Server server) throws Exception {
    for (var networks = java.net.NetworkInterface.getNetworkInterfaces();
        networks.hasMoreElements(); ) {
      for (var addresses = networks.nextElement().getInetAddresses();
          addresses.hasMoreElements(); ) {
        InetAddress address = addresses.nextElement();
        if (!address.isLoopbackAddress()) {
          assertThrows(IOException.class, () -> new Socket(address, server.port()).close());
        }
      }
    }
  }
}
