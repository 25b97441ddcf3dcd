package org.postil.web.internal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

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

/** What other people's pages, names and programs try. */
@ExtendWith(Server.Extension.class)
final class AttackTest {

  /** Sends bytes as they are and returns what comes back. */
  private static String raw(Server server, String request) throws IOException {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
      socket.setSoTimeout(20_000);
      socket.getOutputStream().write(request.replace("\n", "\r\n").getBytes(UTF_8));
      socket.getOutputStream().flush();
      return new String(socket.getInputStream().readAllBytes(), UTF_8);
    }
  }

  private static String head(Server server, String line, String... headers) {
    return line
        + " HTTP/1.1\nConnection: close\n"
        + String.join("\n", headers).replace("PORT", Integer.toString(server.port()))
        + "\n\n";
  }

  private static int status(String response) {
    return response.isEmpty() ? 0 : Integer.parseInt(response.split(" ", 3)[1]);
  }

  private static String bearer(Server server) {
    return "Authorization: Bearer " + server.token();
  }

  /** Signs in as a browser does and returns the cookie. */
  private static String cookie(Server server) throws IOException {
    String response =
        raw(server, head(server, "GET /?token=" + server.token(), "Host: 127.0.0.1:PORT"));
    assertEquals(303, status(response), response);
    String line =
        response.lines().filter(each -> each.startsWith("Set-Cookie: ")).findFirst().orElseThrow();
    assertTrue(line.contains("; HttpOnly"), line);
    assertTrue(line.contains("; SameSite=Strict"), line);
    return "Cookie: " + line.substring("Set-Cookie: ".length()).split(";")[0];
  }

  @Test
  void withoutTokenOrCookieNothingIsAnswered(Server server) throws Exception {
    for (String path : List.of("/api/session", "/", "/main.js", "/plugins/a/b/c.js", "/none")) {
      String response = raw(server, head(server, "GET " + path, "Host: 127.0.0.1:PORT"));
      assertEquals(401, status(response), path);
      assertFalse(response.contains("Set-Cookie"), path);
    }
  }

  @Test
  void theTokenIsExchangedForACookieThatScriptsCannotRead(Server server) throws Exception {
    String response =
        raw(server, head(server, "GET /api/session", "Host: 127.0.0.1:PORT", cookie(server)));
    assertEquals(200, status(response), response);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "GET /?token=",
        "GET /?token=AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
        "GET /?Token=x",
        "GET /?token=x&token="
      })
  void aWrongTokenOpensNothing(String line, Server server) throws Exception {
    String response = raw(server, head(server, line, "Host: 127.0.0.1:PORT"));
    assertEquals(401, status(response));
    assertFalse(response.contains("Set-Cookie"), response);
  }

  @Test
  void theTokenWorksOnTheFirstAddressOnly(Server server) throws Exception {
    String line = "GET /api/session?token=" + server.token();
    assertEquals(401, status(raw(server, head(server, line, "Host: 127.0.0.1:PORT"))));
    line = "POST /?token=" + server.token();
    assertEquals(403, status(raw(server, head(server, line, "Host: 127.0.0.1:PORT"))));
  }

  @Test
  void theCookieOfAnotherPortIsNotOurs(Server server) throws Exception {
    String stolen = cookie(server).replace("postil_", "postil_1");
    String response = raw(server, head(server, "GET /api/session", "Host: 127.0.0.1:PORT", stolen));
    assertEquals(401, status(response));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "evil.example:PORT",
        "evil.example",
        "127.0.0.1",
        "127.0.0.1:1",
        "localhost.evil.example:PORT",
        "127.0.0.1.nip.io:PORT",
        "0.0.0.0:PORT"
      })
  void aNameThatWasReboundToUsIsTurnedAway(String host, Server server) throws Exception {
    String response =
        raw(server, head(server, "GET /api/session", "Host: " + host, bearer(server)));
    assertEquals(403, status(response), response);
  }

  @Test
  void aRequestLineCannotSmuggleAnotherName(Server server) throws Exception {
    String line = "GET http://evil.example:" + server.port() + "/api/session";
    String response = raw(server, head(server, line, "Host: 127.0.0.1:PORT", bearer(server)));
    assertTrue(List.of(400, 403).contains(status(response)), response);
  }

  @Test
  void aRequestWithoutOrWithTwoNamesIsRefused(Server server) throws Exception {
    assertEquals(400, status(raw(server, head(server, "GET /api/session", bearer(server)))));
    String two =
        head(
            server,
            "GET /api/session",
            "Host: 127.0.0.1:PORT",
            "Host: evil.example",
            bearer(server));
    assertEquals(400, status(raw(server, two)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://evil.example",
        "https://127.0.0.1:PORT",
        "http://127.0.0.1:1",
        "http://localhost",
        "null",
        "file://"
      })
  void aPageOfAnotherOriginCannotPost(String origin, Server server) throws Exception {
    String body = "{\"name\":\"stolen\"}";
    String request =
        head(
                server,
                "POST /api/corpora",
                "Host: 127.0.0.1:PORT",
                "Origin: " + origin,
                "Content-Type: application/json",
                "Content-Length: " + body.length(),
                cookie(server))
            + body;
    assertEquals(403, status(raw(server, request)));
    assertTrue(server.store().corpus("stolen").isEmpty());
  }

  @Test
  void aFormWithoutOriginCannotPostWithTheCookie(Server server) throws Exception {
    String request =
        head(
            server,
            "POST /api/jobs/1/cancel",
            "Host: 127.0.0.1:PORT",
            "Content-Length: 0",
            cookie(server));
    assertEquals(403, status(raw(server, request)));
  }

  @Test
  void ourOwnPageMayPost(Server server) throws Exception {
    String body = "{\"name\":\"own\"}";
    String request =
        head(
                server,
                "POST /api/corpora",
                "Host: localhost:PORT",
                "Origin: http://localhost:PORT",
                "Sec-Fetch-Site: same-origin",
                "Content-Type: application/json",
                "Content-Length: " + body.length(),
                cookie(server))
            + body;
    assertEquals(201, status(raw(server, request)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"cross-site", "same-site"})
  void aPageOfAnotherSiteCannotEvenRead(String site, Server server) throws Exception {
    for (String path : List.of("/api/session", "/", "/api/events")) {
      String request =
          head(
              server,
              "GET " + path,
              "Host: 127.0.0.1:PORT",
              "Sec-Fetch-Site: " + site,
              cookie(server));
      assertEquals(403, status(raw(server, request)), path);
    }
  }

  @Test
  void aLinkFromElsewhereWithTheTokenLeadsInByAPageOfOurOwn(Server server) throws Exception {
    String request =
        head(
            server,
            "GET /?token=" + server.token(),
            "Host: 127.0.0.1:PORT",
            "Sec-Fetch-Site: cross-site");
    String response = raw(server, request);
    assertEquals(200, status(response));
    assertTrue(response.contains("http-equiv=\"refresh\""), response);
    assertTrue(response.contains("Set-Cookie"), response);
  }

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
