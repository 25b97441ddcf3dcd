package org.postil.store.internal;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;

/**
 * A PostgreSQL server on a disk of its own, which may be filled, and which may be killed. The disk
 * is mounted for the server and a shell that talks to this process; it is gone with them.
 */
final class MountedPostgres implements AutoCloseable {

  private static final String USER = "postil";

  /** PostgreSQL refuses to be root, which is who mounts: within, the same user has a number. */
  private static final String AS_ORDINARY_USER =
      "exec unshare -U --map-user=1000 --map-group=1000 -- sh";

  private static final String LOOP =
      "while read -r line; do eval \"$line\"; echo \"ended $?\"; done";

  private final Path folder;
  private final Process shell;
  private final BufferedReader said;
  private final int port;

  private MountedPostgres(Path folder, Process shell, int port) {
    this.folder = folder;
    this.shell = shell;
    this.port = port;
    said =
        new BufferedReader(new InputStreamReader(shell.getInputStream(), StandardCharsets.UTF_8));
  }

  /**
   * Starts one.
   *
   * @param folder an empty folder, where the disk is mounted
   * @param logOnDisk whether the write-ahead log is on the same disk
   * @return a server that answers; skips where nobody may mount, or there is no PostgreSQL
   */
  static MountedPostgres start(Path folder, boolean logOnDisk)
      throws IOException, InterruptedException {
    Path programs = TestPostgres.programs();
    Path disk = Files.createDirectory(folder.resolve("disk"));
    requireMounting(disk);
    String mount = "mount -t tmpfs -o size=96m none '" + disk + "' && ";
    Process shell =
        new ProcessBuilder(
                "unshare", "-rm", "sh", "-c", mount + AS_ORDINARY_USER + " -c '" + LOOP + "'")
            .directory(folder.toFile())
            .redirectError(folder.resolve("complaints").toFile())
            .start();
    MountedPostgres made = new MountedPostgres(folder, shell, TestPostgres.freePort());
    made.run("PATH='" + programs + "':$PATH; cd '" + disk + "'");
    made.run(
        "initdb --pgdata=data --username="
            + USER
            + " --auth=trust --encoding=UTF8 --locale=C --no-sync --wal-segsize=1 >../made"
            + (logOnDisk ? "" : " --waldir='" + folder.resolve("wal") + "'"));
    made.run(
        "printf '%s\\n' \"listen_addresses = '127.0.0.1'\" 'port = "
            + made.port
            + "' \"unix_socket_directories = ''\" 'fsync = off' 'shared_buffers = 8MB'"
            + " 'max_wal_size = 4MB' 'min_wal_size = 2MB' >data/postgresql.auto.conf");
    made.begin();
    return made;
  }

  private static void requireMounting(Path disk) throws InterruptedException {
    int code = -1;
    try {
      String mount = "mount -t tmpfs none '" + disk + "' && ";
      code =
          new ProcessBuilder("unshare", "-rm", "sh", "-c", mount + AS_ORDINARY_USER + " -c true")
              .start()
              .waitFor();
    } catch (IOException e) {
      // There is no such program.
    }
    if (code != 0) {
      String sentence =
          "SKIPPED: this machine lets nobody mount a disk for PostgreSQL (unshare -rm)";
      System.err.println(sentence);
      Assumptions.abort(sentence);
    }
  }

  String home() {
    return "postgresql://" + USER + "@127.0.0.1:" + port + "/postgres";
  }

  /** Starts the server unless it answers, as after its death. */
  void begin() throws IOException {
    run(
        "for turn in 1 2 3 4 5 6 7 8 9; do pg_isready --quiet --host=127.0.0.1 --port="
            + port
            + " && break; pg_ctl --pgdata=data --log=../log --wait --silent start; done;"
            + " pg_isready --quiet --host=127.0.0.1 --port="
            + port);
  }

  /** Kills the server and all of its processes, as a lack of memory would. */
  void kill() throws IOException {
    run(
        "pid=$(head -1 data/postmaster.pid); kill -9 $pid $(cat /proc/$pid/task/$pid/children); true");
    // Until the dead process was waited for, its number counts as alive.
    run("rm data/postmaster.pid");
  }

  /** Writes nonsense over the first page of each table of a corpus that a pattern names. */
  void damage(String corpus, String tables) throws IOException {
    run(
        "psql --host=127.0.0.1 --username="
            + USER
            + " --port="
            + port
            + " --no-align --tuples-only --command=\"CHECKPOINT\" --command=\"SELECT"
            + " pg_relation_filepath(c.oid) FROM pg_class c JOIN pg_namespace n ON n.oid ="
            + " relnamespace WHERE relkind = 'r' AND nspname = 'corpus-"
            + corpus
            + "' AND relname ~ '"
            + tables
            + "'\" postgres | grep base/ >../files");
    kill();
    run(
        "for file in $(cat ../files); do"
            + " head -c 4096 /dev/urandom | dd of=data/$file conv=notrunc status=none; done");
  }

  /** Leaves this much of the disk. */
  void fill(int mebibytesLeft) throws IOException {
    run(
        "fallocate -l $(( $(df --output=avail -B1 . | tail -1) - "
            + mebibytesLeft
            + " * 1048576 )) ballast");
  }

  void makeRoom() throws IOException {
    run("rm ballast");
  }

  /** Runs a line in the shell, which is the only place that sees the disk. */
  private void run(String line) throws IOException {
    OutputStream to = shell.getOutputStream();
    to.write((line + "\n").getBytes(StandardCharsets.UTF_8));
    to.flush();
    String answer = said.readLine();
    if (!"ended 0".equals(answer)) {
      Path log = folder.resolve("log");
      String why = Files.exists(log) ? Files.readString(log) : "no log";
      throw new IOException(line + " " + answer + ": " + why);
    }
  }

  @Override
  public void close() throws IOException {
    run("pg_ctl --pgdata=data --silent --mode=immediate stop >../stopped 2>&1 || true");
    shell.getOutputStream().close();
    boolean interrupted = false;
    try {
      shell.waitFor(1, TimeUnit.MINUTES);
    } catch (InterruptedException e) {
      interrupted = true;
    }
    shell.destroyForcibly();
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
