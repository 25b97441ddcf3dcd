package org.postil.web.internal.files;

import jakarta.servlet.Servlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.servlet.whiteboard.propertytypes.HttpWhiteboardServletName;
import org.osgi.service.servlet.whiteboard.propertytypes.HttpWhiteboardServletPattern;
import org.postil.web.internal.http.Problem;
import org.postil.web.internal.http.ProblemAnswer;
import org.postil.web.internal.http.SafePath;
import org.postil.web.internal.security.ContentPolicy;

/**
 * Serves the workbench itself: the files in the folder {@code web} of the user interface's bundle.
 */
@Component(service = Servlet.class)
@HttpWhiteboardServletName("postil-page")
@HttpWhiteboardServletPattern("/*")
public final class PageServlet extends HttpServlet {

  private static final long serialVersionUID = 1L;
  private static final String BUNDLE = "org.postil.web.ui";
  private static final String FOLDER = "web";
  private static final String PAGE = "index.html";
  private static final String NONCE = "{{nonce}}";

  private final transient BundleContext context;

  /**
   * Made by the framework.
   *
   * @param context finds the user interface
   */
  @Activate
  public PageServlet(BundleContext context) {
    this.context = context;
  }

  @Override
  protected void service(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    ProblemAnswer.guard(
        request,
        response,
        () -> {
          if (!request.getMethod().equals("GET") && !request.getMethod().equals("HEAD")) {
            throw Problem.of(405, "Cannot change the pages of the workbench");
          }
          List<String> path = SafePath.segments(request.getRequestURI());
          if (path.isEmpty() || path.equals(List.of(PAGE))) {
            sendPage(response);
          } else {
            sendFile(request, response, path);
          }
        });
  }

  private void sendPage(HttpServletResponse response) throws IOException {
    Optional<BundleFiles> files = files();
    Optional<byte[]> page = files.isEmpty() ? Optional.empty() : files.get().read(List.of(PAGE));
    String html =
        new String(
            page.orElseThrow(
                () ->
                    Problem.missing(
                        "Cannot show the workbench: bundle ["
                            + BUNDLE
                            + "] is not installed; the REST interface works without it")),
            StandardCharsets.UTF_8);
    ContentPolicy policy = ContentPolicy.fresh();
    response.setHeader("Content-Security-Policy", policy.header());
    response.setHeader("Cache-Control", "no-store");
    response.setContentType("text/html;charset=utf-8");
    response
        .getOutputStream()
        .write(html.replace(NONCE, policy.nonce()).getBytes(StandardCharsets.UTF_8));
  }

  private void sendFile(HttpServletRequest request, HttpServletResponse response, List<String> path)
      throws IOException {
    Optional<BundleFiles> files = files();
    Optional<byte[]> content = files.isEmpty() ? Optional.empty() : files.get().read(path);
    if (content.isEmpty()) {
      throw Problem.missing("Cannot find [" + request.getRequestURI() + "]");
    }
    FileAnswer.send(
        request,
        response,
        path.get(path.size() - 1),
        content.get(),
        files.get().version(),
        path.get(0).equals("assets") ? FileAnswer.FOR_EVER : FileAnswer.ASK_AGAIN);
  }

  private Optional<BundleFiles> files() {
    return Arrays.stream(context.getBundles())
        .filter(bundle -> BUNDLE.equals(bundle.getSymbolicName()))
        .filter(bundle -> bundle.getState() >= Bundle.RESOLVED)
        .findFirst()
        .map(bundle -> new BundleFiles(bundle, FOLDER));
  }
}
