package org.postil.web.internal.http;

import com.fasterxml.jackson.core.JsonGenerator;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.postil.api.engine.PipelineException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Turns what is thrown while a request is answered into problems in JSON. */
public final class ProblemAnswer {

  private static final Logger LOG = LoggerFactory.getLogger(ProblemAnswer.class);

  private ProblemAnswer() {}

  /** Answers a request. */
  @FunctionalInterface
  public interface Work {
    /**
     * Answers.
     *
     * @throws IOException if the store or the connection fails
     * @throws PipelineException if a pipeline cannot run
     */
    void run() throws IOException, PipelineException;
  }

  /**
   * Does some work and answers with a problem if it fails.
   *
   * @param request the request
   * @param response the response
   * @param work answers the request
   * @throws IOException if the browser is gone
   */
  public static void guard(HttpServletRequest request, HttpServletResponse response, Work work)
      throws IOException {
    try {
      work.run();
    } catch (Problem e) {
      write(response, e);
    } catch (PipelineException e) {
      write(response, Problem.named(422, "pipeline", String.valueOf(e.getMessage())));
    } catch (UncheckedIOException | IOException e) {
      if (response.isCommitted()) {
        // The browser went away in the middle; there is nobody to tell.
        LOG.debug("{} was not answered: {}", request.getRequestURI(), e.toString());
        return;
      }
      LOG.warn("{} failed", request.getRequestURI(), e);
      write(response, Problem.of(500, sentence(request, e)));
    } catch (RuntimeException | Error e) {
      // Errors too: else the server makes a page of them that no client can read.
      LOG.error("{} failed", request.getRequestURI(), e);
      write(response, Problem.of(500, sentence(request, e)));
    }
  }

  private static String sentence(HttpServletRequest request, Throwable e) {
    String message = e.getMessage();
    if (message != null && message.startsWith("Cannot ")) {
      return message;
    }
    return "Cannot answer "
        + request.getMethod()
        + " "
        + request.getRequestURI()
        + ": "
        + (e instanceof IOException && message != null ? message : e)
        + "; the log of the workbench says more";
  }

  /**
   * Answers with a problem.
   *
   * @param response the response
   * @param problem what is wrong
   * @throws IOException if the browser is gone
   */
  public static void write(HttpServletResponse response, Problem problem) throws IOException {
    if (response.isCommitted()) {
      return;
    }
    response.resetBuffer();
    response.setStatus(problem.status());
    response.setHeader("ETag", null);
    response.setHeader("Cache-Control", "no-store");
    response.setContentType("application/problem+json");
    if (problem.status() == 408 || problem.status() == 413) {
      // What is still to come of the body is not read.
      response.setHeader("Connection", "close");
    }
    try (JsonGenerator out = Json.MAPPER.getFactory().createGenerator(response.getOutputStream())) {
      out.writeStartObject();
      out.writeStringField("type", problem.type());
      out.writeStringField("title", problem.title());
      out.writeNumberField("status", problem.status());
      out.writeStringField("detail", String.valueOf(problem.getMessage()));
      if (problem.position().isPresent()) {
        out.writeNumberField("position", problem.position().getAsInt());
      }
      out.writeEndObject();
    }
  }
}
