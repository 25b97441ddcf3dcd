package org.postil.web.internal.http;

import jakarta.servlet.Servlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.servlet.whiteboard.propertytypes.HttpWhiteboardServletName;
import org.osgi.service.servlet.whiteboard.propertytypes.HttpWhiteboardServletPattern;

/** Hands each request below {@code /api} to the resource of its path. */
@Component(service = Servlet.class)
@HttpWhiteboardServletName("postil-api")
@HttpWhiteboardServletPattern("/api/*")
public final class ApiServlet extends HttpServlet {

  private static final long serialVersionUID = 1L;

  private final transient List<Entry> entries = new CopyOnWriteArrayList<>();

  private record Entry(PathTemplate template, Resource resource) {}

  /**
   * Adds a resource.
   *
   * @param resource what to serve
   */
  @Reference(cardinality = ReferenceCardinality.AT_LEAST_ONE, policy = ReferencePolicy.DYNAMIC)
  public void add(Resource resource) {
    entries.add(new Entry(PathTemplate.of(resource.path()), resource));
    entries.sort(Comparator.comparingLong(entry -> entry.template().variables()));
  }

  /**
   * Removes a resource.
   *
   * @param resource what to serve no longer
   */
  public void remove(Resource resource) {
    entries.removeIf(entry -> entry.resource() == resource);
  }

  @Override
  protected void service(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    response.setHeader("Cache-Control", "no-store");
    ProblemAnswer.guard(
        request,
        response,
        () -> {
          List<String> path = SafePath.segments(request.getRequestURI());
          for (Entry entry : entries) {
            Optional<Map<String, String>> variables = entry.template().match(path);
            if (variables.isPresent()) {
              handler(entry.resource(), request)
                  .handle(new Exchange(request, response, variables.get()));
              return;
            }
          }
          throw Problem.missing(
              "Cannot find [" + request.getRequestURI() + "]: there is no such resource");
        });
  }

  private static Resource.Handler handler(Resource resource, HttpServletRequest request) {
    Resource.Handler handler = resource.methods().get(request.getMethod());
    if (handler == null) {
      throw Problem.of(
          405,
          "Cannot "
              + request.getMethod()
              + " ["
              + request.getRequestURI()
              + "]: expected "
              + String.join(", ", resource.methods().keySet().stream().sorted().toList()));
    }
    return handler;
  }
}
