package org.postil.web.internal.security;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Component;

/**
 * Who may come in: whoever shows the token, which only the person who started the workbench has
 * seen, or the cookie that was given for it. Both are new at each start.
 */
@Component(service = Access.class)
public final class Access {

  private static final int BYTES = 32;

  private final String token = random();
  private final String session = random();
  private volatile int port = -1;

  static String random() {
    byte[] bytes = new byte[BYTES];
    new SecureRandom().nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  /**
   * Opens the door on a port; until then nobody comes in.
   *
   * @param number the port that is listened on; -1 to close the door
   */
  public void open(int number) {
    port = number;
  }

  /**
   * The secret of the first address.
   *
   * @return characters that need no encoding in an address
   */
  public String token() {
    return token;
  }

  boolean isToken(@Nullable String shown) {
    return same(token, shown);
  }

  boolean isSession(@Nullable String shown) {
    return same(session, shown);
  }

  private static boolean same(String secret, @Nullable String shown) {
    return shown != null
        && MessageDigest.isEqual(
            secret.getBytes(StandardCharsets.UTF_8), shown.getBytes(StandardCharsets.UTF_8));
  }

  /** Cookies of one host are shared by all its ports, so the name carries the port. */
  String cookieName() {
    return "postil_" + port;
  }

  String cookie() {
    return cookieName() + "=" + session + "; Path=/; HttpOnly; SameSite=Strict";
  }

  /** Whether a Host header names this server; a name that was rebound to this address does not. */
  boolean isHost(@Nullable String host) {
    return host != null && hosts().contains(host.toLowerCase(Locale.ROOT));
  }

  boolean isOrigin(String origin) {
    return origin.startsWith("http://") && isHost(origin.substring("http://".length()));
  }

  private Set<String> hosts() {
    return Set.of("127.0.0.1:" + port, "localhost:" + port, "[::1]:" + port);
  }
}
