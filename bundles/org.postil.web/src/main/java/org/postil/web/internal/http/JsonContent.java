package org.postil.web.internal.http;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;

/** Writes one JSON value. */
@FunctionalInterface
public interface JsonContent {

  /**
   * Writes the value.
   *
   * @param out where to
   * @throws IOException if the browser is gone
   */
  void write(JsonGenerator out) throws IOException;
}
