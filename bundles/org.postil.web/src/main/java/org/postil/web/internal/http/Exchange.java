package org.postil.web.internal.http;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** A request and its response, in the words of the resources. Used by one thread. */
public final class Exchange {

  /** Largest JSON body, in bytes. */
  public static final long LARGEST_JSON = 16L << 20;

  private final HttpServletRequest request;
  private final HttpServletResponse response;
  private final Map<String, String> variables;

  Exchange(
      HttpServletRequest request, HttpServletResponse response, Map<String, String> variables) {
    this.request = request;
    this.response = response;
    this.variables = variables;
  }

  /**
   * A variable part of the path.
   *
   * @param name its name in the template
   * @return its value, decoded
   */
  public String variable(String name) {
    String value = variables.get(name);
    if (value == null) {
      throw new IllegalArgumentException("The path has no variable " + name);
    }
    return value;
  }

  /**
   * The parameters of the address.
   *
   * @return a new view
   */
  public Query query() {
    return new Query(request.getQueryString());
  }

  /**
   * A header.
   *
   * @param name its name
   * @return its value, empty if it is missing
   */
  public Optional<String> header(String name) {
    return Optional.ofNullable(request.getHeader(name));
  }

  /**
   * The request, for what is not said here.
   *
   * @return the request
   */
  public HttpServletRequest request() {
    return request;
  }

  /**
   * The response, for what is not said here.
   *
   * @return the response
   */
  public HttpServletResponse response() {
    return response;
  }

  /**
   * The body as it comes.
   *
   * @param contentType the type that it must have
   * @param most largest size in bytes
   * @return a stream that ends with a problem if the body is too large or too slow
   * @throws IOException if the browser is gone
   */
  public InputStream body(String contentType, long most) throws IOException {
    String given = header("Content-Type").orElse("").toLowerCase(Locale.ROOT);
    if (!given.equals(contentType) && !given.startsWith(contentType + ";")) {
      throw Problem.of(
          415, "Cannot read a body of type [" + given + "]: expected [" + contentType + "]");
    }
    if (request.getContentLengthLong() > most) {
      throw BoundedBody.tooLarge(most);
    }
    return new BoundedBody(request.getInputStream(), most, System::nanoTime);
  }

  /**
   * The body as JSON.
   *
   * @return the value
   * @throws IOException if the browser is gone
   */
  public JsonNode json() throws IOException {
    try (InputStream in = body("application/json", LARGEST_JSON)) {
      JsonNode json = Json.MAPPER.readTree(in);
      if (json.isMissingNode()) {
        throw Problem.bad("Cannot read the request: expected JSON, found nothing");
      }
      return json;
    } catch (JsonProcessingException e) {
      throw Problem.bad("Cannot read the request: it is no JSON: " + e.getOriginalMessage());
    }
  }

  /**
   * The body as a JSON object.
   *
   * @return its members
   * @throws IOException if the browser is gone
   */
  public Body object() throws IOException {
    return new Body(json(), "the request");
  }

  /**
   * Answers with JSON.
   *
   * @param content what to say
   * @throws IOException if the browser is gone
   */
  public void answer(JsonContent content) throws IOException {
    answer(HttpServletResponse.SC_OK, content);
  }

  /**
   * Answers with JSON.
   *
   * @param status HTTP status
   * @param content what to say
   * @throws IOException if the browser is gone
   */
  public void answer(int status, JsonContent content) throws IOException {
    response.setStatus(status);
    response.setContentType("application/json");
    try (JsonGenerator out = Json.MAPPER.getFactory().createGenerator(response.getOutputStream())) {
      content.write(out);
    }
  }

  /** Answers that it is done, and nothing else. */
  public void done() {
    response.setStatus(HttpServletResponse.SC_NO_CONTENT);
  }

  /**
   * Says which version is answered, and answers at once if the browser has it.
   *
   * @param etag the version in quotes
   * @return true if there is nothing more to say
   */
  public boolean isKnown(String etag) {
    response.setHeader("ETag", etag);
    if (header("If-None-Match").filter(known -> known.equals(etag)).isPresent()) {
      response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
      return true;
    }
    return false;
  }
}
