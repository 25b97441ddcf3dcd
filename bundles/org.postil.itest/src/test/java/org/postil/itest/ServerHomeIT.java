package org.postil.itest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Corpora on a server, and what this machine keeps beside them. */
@Timeout(value = 15, unit = TimeUnit.MINUTES)
class ServerHomeIT {

  private static final boolean ROOT = "root".equals(System.getProperty("user.name"));

  @TempDir private Path home;
  private Path folder;
  private Path programs;
  private int port;

  @BeforeEach
  void startServer() throws Exception {
    programs = programs();
    folder = Files.createTempDirectory("postil-server");
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = socket.getLocalPort();
    }
    if (ROOT) {
      new ProcessBuilder("chown", "nobody", folder.toString()).start().waitFor();
    }
    server("initdb", "--username=ann", "--auth=trust", "--encoding=UTF8", "--no-sync");
    Files.writeString(
        folder.resolve("data/postgresql.auto.conf"),
        "listen_addresses = '127.0.0.1'\nport = "
            + port
            + "\nunix_socket_directories = ''\nfsync = off\n");
    server("pg_ctl", "--log=" + folder.resolve("log"), "--wait", "--silent", "start");
  }

  @AfterEach
  void stopServer() throws Exception {
    if (folder != null) {
      server("pg_ctl", "--mode=immediate", "--silent", "stop");
      try (Stream<Path> files = Files.walk(folder)) {
        for (Path each : files.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(each);
        }
      }
    }
  }

  private static Path programs() throws IOException {
    Path versions = Path.of("/usr/lib/postgresql");
    if (Files.isDirectory(versions)) {
      try (Stream<Path> all = Files.list(versions)) {
        List<Path> found =
            all.map(version -> version.resolve("bin"))
                .filter(each -> Files.isExecutable(each.resolve("initdb")))
                .sorted()
                .toList();
        if (!found.isEmpty()) {
          return found.get(found.size() - 1);
        }
      }
    }
    String sentence = "SKIPPED: no PostgreSQL in " + versions + "; apt-get install -y postgresql";
    System.err.println(sentence);
    return Assumptions.abort(sentence);
  }

  /** Runs a program of the server as an ordinary user, which PostgreSQL demands. */
  private void server(String program, String... options) throws Exception {
    List<String> command = new ArrayList<>();
    if (ROOT) {
      command.addAll(List.of("setpriv", "--reuid=nobody", "--clear-groups", "--"));
    }
    command.add(programs.resolve(program).toString());
    command.add("--pgdata=" + folder.resolve("data"));
    command.addAll(List.of(options));
    Process process =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectOutput(home.resolve("server.out").toFile())
            .redirectError(home.resolve("server.err").toFile())
            .start();
    assertEquals(0, process.waitFor(), () -> command + ": see " + home.resolve("server.err"));
  }

  /** The home of this machine, as the person who works on it has it. */
  private Path own() {
    return home.resolve(".postil");
  }

  private String onServer(String... arguments) throws Exception {
    List<String> all = new ArrayList<>(List.of(arguments));
    all.addAll(List.of("--home", "postgresql://ann@127.0.0.1:" + port + "/postgres"));
    return run(all.toArray(String[]::new));
  }

  private String run(String... arguments) throws Exception {
    Path out = home.resolve("out");
    Path err = home.resolve("err");
    ProcessBuilder builder = new Program(own()).builder(arguments);
    builder.environment().put("JAVA_TOOL_OPTIONS", "-Duser.home=" + home);
    int code = builder.redirectOutput(out.toFile()).redirectError(err.toFile()).start().waitFor();
    assertEquals(0, code, List.of(arguments) + Files.readString(out) + Files.readString(err));
    return Files.readString(out);
  }

  @Test
  void indexesOfCorporaOnAServerLieApartFromThoseOfTheSameName() throws Exception {
    Path there = Files.writeString(home.resolve("a.txt"), "The ferry leaves from the server.\n");
    Path here = Files.writeString(home.resolve("b.txt"), "A barge, no other vessel, is here.\n");
    run("import", here.toString(), "--corpus", "boats");
    onServer("import", there.toString(), "--corpus", "boats");
    assertTrue(onServer("search", "ferry", "--corpus", "boats").contains("1 hit in 1 document"));
    assertFalse(
        Files.exists(own().resolve("corpora/boats/index")), "nobody has searched in that corpus");
    try (Stream<Path> files = Files.walk(own().resolve("servers"))) {
      assertTrue(files.anyMatch(each -> each.endsWith("corpora/boats/index")));
    }
    assertTrue(run("search", "ferry", "--corpus", "boats").contains("0 hits"));
    assertTrue(run("search", "barge", "--corpus", "boats").contains("1 hit in 1 document"));
    assertTrue(onServer("search", "barge", "--corpus", "boats").contains("0 hits"));
    assertTrue(onServer("doctor").contains("Its search index agrees; compared 1 documents."));

    Path copy = home.resolve("copy.db");
    onServer("backup", copy.toString(), "--corpus", "boats");
    run("restore", copy.toString(), "--corpus", "moved");
    assertTrue(run("search", "ferry", "--corpus", "moved").contains("1 hit in 1 document"));
  }
}
