package org.postil.store.internal.sql;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A database on a PostgreSQL server.
 *
 * @param host name or number of the host
 * @param port 5432 unless said otherwise
 * @param database name of the database
 * @param user who connects; empty for the name that the operating system has
 * @param password empty for that in {@code PGPASSWORD} or {@code ~/.pgpass}; never shown
 * @param sslmode as libpq has it, such as {@code verify-full}; empty for the driver's default
 */
public record PostgresAddress(
    String host, int port, String database, String user, String password, String sslmode) {

  private static final int USUAL_PORT = 5432;
  private static final String EXPECTED =
      "expected postgresql://[user[:password]@]host[:port]/database[?sslmode=MODE]";

  /**
   * Whether a home is on a server.
   *
   * @param home what {@code --home} says
   * @return false if it is a folder
   */
  public static boolean isOne(String home) {
    return home.startsWith("postgresql:") || home.startsWith("postgres:");
  }

  /**
   * Reads an address.
   *
   * @param url what {@code --home} says
   * @param environment has the user and the password that the address leaves out, as {@code PGUSER}
   *     and {@code PGPASSWORD}
   * @return the address
   * @throws StoreException if it is none; the message has no part of it, since that may be secret
   */
  public static PostgresAddress parse(String url, Map<String, String> environment)
      throws StoreException {
    URI uri;
    try {
      uri = new URI(url.strip());
    } catch (URISyntaxException e) {
      throw refused("it is no address; " + EXPECTED + " with %-codes for special characters");
    }
    String path = uri.getPath() == null ? "" : uri.getPath().replaceFirst("^/", "");
    if (uri.getHost() == null || path.isEmpty() || path.contains("/")) {
      throw refused(EXPECTED);
    }
    String[] login = (uri.getRawUserInfo() == null ? "" : uri.getRawUserInfo()).split(":", 2);
    String user = decode(login[0]);
    String password = login.length > 1 ? decode(login[1]) : "";
    return new PostgresAddress(
        uri.getHost().replaceAll("^\\[|\\]$", ""),
        uri.getPort() < 0 ? USUAL_PORT : uri.getPort(),
        path,
        user.isEmpty() ? environment.getOrDefault("PGUSER", "") : user,
        password.isEmpty() ? environment.getOrDefault("PGPASSWORD", "") : password,
        sslmode(uri.getRawQuery()));
  }

  /** Without the password. */
  @Override
  public String toString() {
    return "postgresql://"
        + (user.isEmpty() ? "" : user + "@")
        + (host.contains(":") ? "[" + host + "]" : host)
        + (port == USUAL_PORT ? "" : ":" + port)
        + "/"
        + database;
  }

  private static String sslmode(@Nullable String query) throws StoreException {
    if (query == null) {
      return "";
    }
    if (!query.matches("sslmode=(disable|allow|prefer|require|verify-ca|verify-full)")) {
      throw refused(
          "of what may follow a question mark, it takes sslmode=disable, allow, prefer, require,"
              + " verify-ca or verify-full");
    }
    return query.substring("sslmode=".length());
  }

  private static String decode(String part) {
    return URLDecoder.decode(part.replace("+", "%2B"), StandardCharsets.UTF_8);
  }

  private static StoreException refused(String why) {
    return new StoreException("Cannot use the PostgreSQL home: " + why);
  }
}
