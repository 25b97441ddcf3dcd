package org.postil.launcher.internal;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import java.util.UUID;

/**
 * Where this machine keeps what belongs to the corpora of a server: search indexes, splits, actions
 * on many documents. Corpora of the same name in the home or on another server have theirs apart.
 */
final class ServerFolder {

  private static final int USUAL_PORT = 5432;

  private ServerFolder() {}

  /**
   * The folder for a server.
   *
   * @param home the home of this machine
   * @param address address of the database, with or without a user, a password and options
   * @return the same folder whoever asks; it may not exist yet
   */
  static Path of(Path home, String address) {
    String place = place(address);
    UUID unique = UUID.nameUUIDFromBytes(place.getBytes(StandardCharsets.UTF_8));
    String readable = place.replaceAll("[^A-Za-z0-9.]+", "-");
    String shown = readable.substring(0, Math.min(80, readable.length()));
    return home.resolve("servers").resolve(shown + "-" + unique.toString().substring(0, 8));
  }

  private static String place(String address) {
    try {
      URI uri = URI.create(address);
      if (uri.getHost() != null) {
        int port = uri.getPort() < 0 ? USUAL_PORT : uri.getPort();
        return uri.getHost().toLowerCase(Locale.ROOT) + ":" + port + uri.getPath();
      }
    } catch (IllegalArgumentException e) {
      // The store tells what is wrong with it.
    }
    return address.replaceFirst("^[^/]*//([^/]*@)?", "").replaceFirst("\\?.*$", "");
  }
}
