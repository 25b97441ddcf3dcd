package org.postil.web.internal.files;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Sends a file with what caches must know of it. */
final class FileAnswer {

  static final String FOR_EVER = "private, max-age=31536000, immutable";
  static final String ASK_AGAIN = "private, no-cache";

  private FileAnswer() {}

  static void send(
      HttpServletRequest request,
      HttpServletResponse response,
      String name,
      byte[] content,
      String version,
      String caching)
      throws IOException {
    String etag = "\"" + version + "\"";
    response.setHeader("ETag", etag);
    response.setHeader("Cache-Control", caching);
    if (etag.equals(request.getHeader("If-None-Match"))) {
      response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
      return;
    }
    response.setContentType(ContentTypes.of(name));
    response.setContentLength(content.length);
    if (!request.getMethod().equals("HEAD")) {
      response.getOutputStream().write(content);
    }
  }
}
