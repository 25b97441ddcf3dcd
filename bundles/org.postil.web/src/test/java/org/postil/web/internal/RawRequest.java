package org.postil.web.internal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import org.postil.web.internal.fake.Server;

/** Requests as attackers write them: bytes as they are, without what clients make of them. */
final class RawRequest {

  private RawRequest() {}

  /** Sends bytes as they are and returns what comes back. */
  static String raw(Server server, String request) throws IOException {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
      socket.setSoTimeout(20_000);
      socket.getOutputStream().write(request.replace("\n", "\r\n").getBytes(UTF_8));
      socket.getOutputStream().flush();
      return new String(socket.getInputStream().readAllBytes(), UTF_8);
    }
  }

  static String head(Server server, String line, String... headers) {
    return line
        + " HTTP/1.1\nConnection: close\n"
        + String.join("\n", headers).replace("PORT", Integer.toString(server.port()))
        + "\n\n";
  }

  static int status(String response) {
    return response.isEmpty() ? 0 : Integer.parseInt(response.split(" ", 3)[1]);
  }

  static String bearer(Server server) {
    return "Authorization: Bearer " + server.token();
  }

  /** Signs in as a browser does and returns the cookie. */
  static String cookie(Server server) throws IOException {
    String response =
        raw(server, head(server, "GET /?token=" + server.token(), "Host: 127.0.0.1:PORT"));
    assertEquals(303, status(response), response);
    String line =
        response.lines().filter(each -> each.startsWith("Set-Cookie: ")).findFirst().orElseThrow();
    assertTrue(line.contains("; HttpOnly"), line);
    assertTrue(line.contains("; SameSite=Strict"), line);
    return "Cookie: " + line.substring("Set-Cookie: ".length()).split(";")[0];
  }
}
