package org.postil.web.internal.http;

import java.io.IOException;
import java.util.Map;
import org.postil.api.engine.PipelineException;

/** One path of the REST interface. Register it as a service; {@link ApiServlet} finds it. */
public interface Resource {

  /** Answers one method. */
  @FunctionalInterface
  interface Handler {
    /**
     * Answers a request.
     *
     * @param exchange request and response
     * @throws IOException if the store or the connection fails
     * @throws PipelineException if a pipeline cannot run
     */
    void handle(Exchange exchange) throws IOException, PipelineException;
  }

  /**
   * Where it is.
   *
   * @return a template as in the OpenAPI document, for example {@code /api/jobs/{job}}
   */
  String path();

  /**
   * What it can do.
   *
   * @return handlers by name of the HTTP method
   */
  Map<String, Handler> methods();
}
