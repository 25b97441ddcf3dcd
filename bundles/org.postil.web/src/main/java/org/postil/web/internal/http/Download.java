package org.postil.web.internal.http;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Answers that the browser saves and never shows. */
public final class Download {

  private Download() {}

  /**
   * Begins an answer that is saved to a file.
   *
   * @param exchange request and response
   * @param name name that is proposed for the file; whatever could harm is taken out
   * @param contentType media type
   */
  public static void begin(Exchange exchange, String name, String contentType) {
    String plain = name.replaceAll("[^A-Za-z0-9._-]", "_");
    String encoded = URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
    exchange.response().setContentType(contentType);
    exchange
        .response()
        .setHeader(
            "Content-Disposition",
            "attachment; filename=\"" + plain + "\"; filename*=UTF-8''" + encoded);
  }
}
