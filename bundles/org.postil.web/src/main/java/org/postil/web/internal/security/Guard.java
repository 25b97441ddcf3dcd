package org.postil.web.internal.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.servlet.whiteboard.Preprocessor;
import org.postil.web.internal.http.Problem;
import org.postil.web.internal.http.ProblemAnswer;

/**
 * Stands before everything that is served. A request comes through only if it was meant for this
 * server ({@code Host}: a rebound name is turned away), does not come from a page of somebody else
 * ({@code Origin}, {@code Sec-Fetch-Site}), and shows the token or the cookie.
 */
@Component(service = Preprocessor.class)
public final class Guard extends HttpFilter implements Preprocessor {

  private static final long serialVersionUID = 1L;
  private static final Set<String> READING = Set.of("GET", "HEAD");
  private static final Set<String> WRITING = Set.of("POST", "PUT", "DELETE");
  private static final Set<String> OWN_SITES = Set.of("same-origin", "none");
  private static final String BEARER = "Bearer ";
  private static final String TOKEN = "token=";

  private final transient Access access;

  /**
   * Made by the framework.
   *
   * @param access who may come in
   */
  @Activate
  public Guard(@Reference Access access) {
    this.access = access;
  }

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    addHeaders(response);
    Optional<Problem> refusal = refusal(request);
    if (refusal.isPresent()) {
      ProblemAnswer.write(response, refusal.get());
    } else if (access.isToken(firstToken(request))) {
      letIn(request, response);
    } else if (isBearer(request) || hasCookie(request)) {
      chain.doFilter(request, response);
    } else if (request.getRequestURI().startsWith("/api/")) {
      ProblemAnswer.write(response, Problem.of(401, NOT_SIGNED_IN));
    } else {
      SignInPage.write(response);
    }
  }

  private static final String NOT_SIGNED_IN =
      "Cannot answer without the token: open the address that the workbench printed when it"
          + " started";

  private static void addHeaders(HttpServletResponse response) {
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setHeader("X-Frame-Options", "DENY");
    response.setHeader("Referrer-Policy", "no-referrer");
    response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
    response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
    response.setHeader("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'");
  }

  private Optional<Problem> refusal(HttpServletRequest request) {
    String host = request.getHeader("Host");
    // The name in the request line wins over the header, so both count.
    String asked = hostOf(request);
    if (!access.isHost(host) || !access.isHost(asked)) {
      return Optional.of(
          Problem.of(403, "Cannot answer to the name [" + host + "]: open 127.0.0.1 instead"));
    }
    String origin = request.getHeader("Origin");
    if (origin != null && !access.isOrigin(origin)) {
      return Optional.of(Problem.of(403, "Cannot answer a page of [" + origin + "]"));
    }
    String site = request.getHeader("Sec-Fetch-Site");
    boolean foreign = site != null && !OWN_SITES.contains(site);
    if (foreign && !access.isToken(firstToken(request))) {
      return Optional.of(Problem.of(403, "Cannot answer a page of another site"));
    }
    return method(request, origin);
  }

  private Optional<Problem> method(HttpServletRequest request, @Nullable String origin) {
    String method = request.getMethod();
    if (READING.contains(method)) {
      return Optional.empty();
    }
    if (!WRITING.contains(method)) {
      return Optional.of(Problem.of(405, "Cannot do [" + method + "]: no resource knows it"));
    }
    return origin == null && !isBearer(request)
        ? Optional.of(
            Problem.of(403, "Cannot change anything for a request without the header [Origin]"))
        : Optional.empty();
  }

  private static String hostOf(HttpServletRequest request) {
    String name = request.getServerName();
    boolean bare = name.indexOf(':') >= 0 && !name.startsWith("[");
    return (bare ? "[" + name + "]" : name) + ":" + request.getServerPort();
  }

  private static @Nullable String firstToken(HttpServletRequest request) {
    String query = request.getQueryString();
    boolean first =
        request.getMethod().equals("GET")
            && request.getRequestURI().equals("/")
            && query != null
            && query.startsWith(TOKEN);
    return first ? query.substring(TOKEN.length()) : null;
  }

  private boolean isBearer(HttpServletRequest request) {
    String header = request.getHeader("Authorization");
    return header != null
        && header.startsWith(BEARER)
        && access.isToken(header.substring(BEARER.length()));
  }

  private boolean hasCookie(HttpServletRequest request) {
    Cookie[] cookies = request.getCookies();
    if (cookies != null) {
      for (Cookie cookie : cookies) {
        if (cookie.getName().equals(access.cookieName()) && access.isSession(cookie.getValue())) {
          return true;
        }
      }
    }
    return false;
  }

  private void letIn(HttpServletRequest request, HttpServletResponse response) throws IOException {
    response.addHeader("Set-Cookie", access.cookie());
    response.setHeader("Cache-Control", "no-store");
    String site = request.getHeader("Sec-Fetch-Site");
    if (site == null || OWN_SITES.contains(site)) {
      response.setStatus(HttpServletResponse.SC_SEE_OTHER);
      response.setHeader("Location", "/");
      return;
    }
    // After a redirect the browser would still count the request as the other site's and keep the
    // cookie back; a page that moves on by itself is ours.
    response.setContentType("text/html;charset=utf-8");
    response
        .getOutputStream()
        .write(
            "<!doctype html><title>Postil</title><meta http-equiv=\"refresh\" content=\"0;url=/\">"
                .getBytes(StandardCharsets.UTF_8));
  }
}
