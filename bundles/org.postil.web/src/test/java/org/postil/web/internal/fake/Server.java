package org.postil.web.internal.fake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.Predicate;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.postil.api.web.Workbench;
import org.postil.api.web.WorkbenchOptions;
import org.postil.testkit.MemoryStore;

/** A running workbench, one for all tests, and a client of it. Tests use corpora of their own. */
public final class Server implements AutoCloseable {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final MemoryStore<MemoryCorpus> store = new MemoryStore<>(MemoryCorpus::new);
  private final FakeEngine engine = new FakeEngine();
  private final TestFramework framework;
  private final Workbench workbench;
  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  private Server() throws IOException, BundleException, InterruptedException {
    framework = new TestFramework(store, engine);
    workbench = framework.server().start(new WorkbenchOptions(WorkbenchOptions.LOOPBACK, 0, null));
  }

  /** Gives tests the server. */
  public static final class Extension implements ParameterResolver {
    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
      return parameter.getParameter().getType() == Server.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
      return context
          .getRoot()
          .getStore(ExtensionContext.Namespace.GLOBAL)
          .computeIfAbsent(Server.class, key -> start(), Server.class);
    }

    private static Server start() {
      try {
        return new Server();
      } catch (IOException | BundleException | InterruptedException e) {
        throw new IllegalStateException(e);
      }
    }
  }

  /** The store behind it. */
  public MemoryStore<MemoryCorpus> store() {
    return store;
  }

  /** The engine behind it. */
  public FakeEngine engine() {
    return engine;
  }

  /** The framework that it runs in. */
  public BundleContext context() {
    return framework.context();
  }

  /** Its home. */
  public Path home() {
    return framework.home();
  }

  /** The workbench as the command line sees it. */
  public Workbench workbench() {
    return workbench;
  }

  /** The port. */
  public int port() {
    return workbench.address().getPort();
  }

  /** The secret. */
  public String token() {
    return workbench.address().getQuery().substring("token=".length());
  }

  /** An address. */
  public URI uri(String path) {
    return URI.create("http://127.0.0.1:" + port() + path);
  }

  /** Encodes a value of a parameter. */
  public static String encoded(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8);
  }

  /** A request that shows the token. */
  public HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(uri(path))
        .timeout(Duration.ofSeconds(60))
        .header("Authorization", "Bearer " + token());
  }

  /** Sends a request. */
  public HttpResponse<String> send(HttpRequest.Builder request)
      throws IOException, InterruptedException {
    return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
  }

  /** Gets a path. */
  public HttpResponse<String> get(String path) throws IOException, InterruptedException {
    return send(request(path));
  }

  /** Gets JSON that must be there and checks it against the OpenAPI document. */
  public JsonNode json(String path) throws IOException, InterruptedException {
    return OpenApi.checked("GET", path, get(path));
  }

  /** Posts JSON and checks the answer against the OpenAPI document. */
  public HttpResponse<String> post(String path, String json)
      throws IOException, InterruptedException {
    return checked(
        "POST",
        path,
        request(path)
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(json)));
  }

  /** Sends any request and checks the answer against the OpenAPI document. */
  public HttpResponse<String> checked(String method, String path, HttpRequest.Builder request)
      throws IOException, InterruptedException {
    HttpResponse<String> response = send(request);
    OpenApi.checked(method, path, response);
    return response;
  }

  /** Reads JSON. */
  public static JsonNode parse(String json) throws IOException {
    return JSON.readTree(json);
  }

  /** Asks again and again until an answer is as expected; fails after 20 s. */
  public JsonNode await(String path, Predicate<JsonNode> expected)
      throws IOException, InterruptedException {
    long end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
    JsonNode answer = json(path);
    while (!expected.test(answer)) {
      if (System.nanoTime() > end) {
        throw new AssertionError(path + " did not come to be as expected: " + answer);
      }
      java.util.concurrent.locks.LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
      answer = json(path);
    }
    return answer;
  }

  /** Waits for the end of a job. */
  public JsonNode awaitJob(String id) throws IOException, InterruptedException {
    return await(
        "/api/jobs/" + id,
        job ->
            job.path("state").asText().matches("done|cancelled|broken") && job.has("finishedAt"));
  }

  @Override
  public void close() throws IOException, BundleException {
    workbench.close();
    framework.stop();
  }
}
