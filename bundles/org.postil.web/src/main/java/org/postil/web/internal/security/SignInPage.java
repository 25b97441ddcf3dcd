package org.postil.web.internal.security;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** What a browser without cookie sees. */
final class SignInPage {

  private static final String PAGE =
      """
      <!doctype html>
      <html lang="en">
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width">
      <title>Postil</title>
      <h1>This workbench is locked</h1>
      <p>Open the address that was printed where <code>postil workbench</code> was started.
      It ends in <code>?token=…</code> and is new at each start.</p>
      """;

  private SignInPage() {}

  static void write(HttpServletResponse response) throws IOException {
    response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
    response.setHeader("Cache-Control", "no-store");
    response.setContentType("text/html;charset=utf-8");
    response.getOutputStream().write(PAGE.getBytes(StandardCharsets.UTF_8));
  }
}
