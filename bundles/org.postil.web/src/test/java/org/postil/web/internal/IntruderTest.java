package org.postil.web.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.postil.web.internal.RawRequest.bearer;
import static org.postil.web.internal.RawRequest.cookie;
import static org.postil.web.internal.RawRequest.head;
import static org.postil.web.internal.RawRequest.raw;
import static org.postil.web.internal.RawRequest.status;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.postil.web.internal.fake.Server;

/** Who may speak to the server: tokens, cookies, names and origins. */
@ExtendWith(Server.Extension.class)
final class IntruderTest {

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
}
