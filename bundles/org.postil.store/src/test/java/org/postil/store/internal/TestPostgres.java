package org.postil.store.internal;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/**
 * A PostgreSQL server for the tests of this process, on a free port, in a folder of its own. It
 * runs as an ordinary user, which PostgreSQL demands, and is started when it is first asked for.
 */
public final class TestPostgres {

  private static final Path VERSIONS = Path.of("/usr/lib/postgresql");
  private static final String INSTALL =
      "apt-get install -y postgresql || { apt-get update && apt-get install -y postgresql; }";
  private static final String USER = "postil";
  private static final String PASSWORD = "s3cret/of tests";
  private static final boolean ROOT = "root".equals(System.getProperty("user.name"));
  private static final int PATIENCE_MINUTES = 5;

  private static TestPostgres server;

  private final Path programs;
  private final Path folder;
  private final int port;

  private TestPostgres(Path programs, Path folder, int port) {
    this.programs = programs;
    this.folder = folder;
    this.port = port;
  }

  /** The server of this process; without its programs, and unable to install them, it skips. */
  public static synchronized TestPostgres require() {
    try {
      if (server == null) {
        server = start();
      }
      return server;
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException("PostgreSQL does not start: " + e.getMessage(), e);
    }
  }

  /** The home of Postil on this server. */
  public String home() {
    return "postgresql://" + USER + ":s3cret%2Fof%20tests@127.0.0.1:" + port + "/postgres";
  }

  public int port() {
    return port;
  }

  /** A connection beside those of Postil; names of tables are those of a corpus. */
  public Connection connect(String corpus) throws SQLException {
    Connection connection =
        DriverManager.getConnection(
            "jdbc:postgresql://127.0.0.1:" + port + "/postgres", USER, PASSWORD);
    connection.setSchema("corpus-" + corpus);
    return connection;
  }

  /** Removes all corpora. */
  public void empty() {
    try (Connection connection = connect("none");
        Statement statement = connection.createStatement()) {
      List<String> names = new ArrayList<>();
      try (ResultSet rows =
          statement.executeQuery(
              "SELECT nspname FROM pg_namespace WHERE nspname LIKE 'corpus-%'")) {
        while (rows.next()) {
          names.add(rows.getString(1));
        }
      }
      for (String name : names) {
        statement.execute("SET client_min_messages = error; DROP SCHEMA \"" + name + "\" CASCADE");
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Stops it as a shutdown of the machine would, and starts it again. */
  public void restart() throws IOException, InterruptedException {
    control("restart", "-m", "fast");
  }

  private static TestPostgres start() throws IOException, InterruptedException {
    Path programs = programs();
    Path folder = Files.createTempDirectory("postil-postgresql");
    TestPostgres made = new TestPostgres(programs, folder, freePort());
    Path secret = Files.writeString(folder.resolve("password"), PASSWORD);
    own(folder);
    Runtime.getRuntime().addShutdownHook(new Thread(made::stop));
    made.run(
        List.of(
            programs.resolve("initdb").toString(),
            "--pgdata=" + made.data(),
            "--username=" + USER,
            "--pwfile=" + secret,
            "--auth=scram-sha-256",
            "--encoding=UTF8",
            "--locale=C",
            "--no-sync"));
    // Tests kill processes, not the machine: nothing need reach the disk.
    Files.writeString(
        made.data().resolve("postgresql.auto.conf"),
        "listen_addresses = '127.0.0.1'\nport = "
            + made.port
            + "\nunix_socket_directories = ''\nfsync = off\nshared_buffers = 32MB\n");
    made.control("start");
    return made;
  }

  /** Folder of the programs; without them, and unable to install them, it skips. */
  static Path programs() throws IOException, InterruptedException {
    Path found = newest();
    if (found == null && ROOT) {
      Process process = new ProcessBuilder("sh", "-c", INSTALL).inheritIO().start();
      process.waitFor(PATIENCE_MINUTES, TimeUnit.MINUTES);
      process.destroyForcibly();
      found = newest();
    }
    if (found == null) {
      String sentence =
          "POSTGRESQL TESTS SKIPPED: there is no PostgreSQL in "
              + VERSIONS
              + "; run: sudo apt-get install -y postgresql";
      System.err.println(sentence);
      Assumptions.abort(sentence);
    }
    return found;
  }

  private static Path newest() throws IOException {
    if (!Files.isDirectory(VERSIONS)) {
      return null;
    }
    try (Stream<Path> versions = Files.list(VERSIONS)) {
      return versions
          .map(version -> version.resolve("bin"))
          .filter(programs -> Files.isExecutable(programs.resolve("initdb")))
          .max(Comparator.comparing(Path::toString))
          .orElse(null);
    }
  }

  static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  private static void own(Path folder) throws IOException, InterruptedException {
    if (ROOT) {
      new ProcessBuilder("chown", "-R", "nobody", folder.toString()).start().waitFor();
    }
  }

  private Path data() {
    return folder.resolve("data");
  }

  private void control(String... words) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(programs.resolve("pg_ctl").toString());
    command.addAll(
        List.of("--pgdata=" + data(), "--log=" + folder.resolve("log"), "--wait", "--silent"));
    command.addAll(List.of(words));
    run(command);
  }

  private void run(List<String> command) throws IOException, InterruptedException {
    List<String> all = new ArrayList<>();
    if (ROOT) {
      all.addAll(List.of("setpriv", "--reuid=nobody", "--clear-groups", "--"));
    }
    all.addAll(command);
    Path said = folder.resolve("said");
    Process process =
        new ProcessBuilder(all)
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(said.toFile())
            .start();
    if (process.waitFor() != 0) {
      throw new IOException(command + " said: " + Files.readString(said));
    }
  }

  private void stop() {
    try {
      control("stop", "-m", "immediate");
    } catch (IOException e) {
      System.err.println(e.getMessage());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path each : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(each);
      }
    } catch (IOException e) {
      System.err.println("Left behind: " + folder);
    }
  }
}
