package org.postil.web.internal.files;

import jakarta.servlet.Servlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.servlet.whiteboard.propertytypes.HttpWhiteboardServletName;
import org.osgi.service.servlet.whiteboard.propertytypes.HttpWhiteboardServletPattern;
import org.postil.web.internal.http.Problem;
import org.postil.web.internal.http.ProblemAnswer;
import org.postil.web.internal.http.SafePath;

/** Serves the files of views of plugins below {@code /plugins/BUNDLE/VERSION/}. */
@Component(service = Servlet.class)
@HttpWhiteboardServletName("postil-plugins")
@HttpWhiteboardServletPattern("/plugins/*")
public final class PluginServlet extends HttpServlet {

  private static final long serialVersionUID = 1L;
  private static final int PREFIX = 3;

  private final transient Views views;

  /**
   * Made by the framework.
   *
   * @param views the views that are there
   */
  @Activate
  public PluginServlet(@Reference Views views) {
    this.views = views;
  }

  @Override
  protected void service(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    ProblemAnswer.guard(
        request,
        response,
        () -> {
          List<String> path = SafePath.segments(request.getRequestURI());
          if (path.size() <= PREFIX || !request.getMethod().equals("GET")) {
            throw missing(request);
          }
          Optional<BundleFiles> files = views.files(path.get(1), path.get(2));
          Optional<byte[]> content =
              files.isEmpty()
                  ? Optional.empty()
                  : files.get().read(path.subList(PREFIX, path.size()));
          FileAnswer.send(
              request,
              response,
              path.get(path.size() - 1),
              content.orElseThrow(() -> missing(request)),
              path.get(2),
              FileAnswer.FOR_EVER);
        });
  }

  private static Problem missing(HttpServletRequest request) {
    return Problem.missing(
        "Cannot find [" + request.getRequestURI() + "]: the plugin has no such file, or is gone");
  }
}
