package org.postil.cli.internal.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.postil.cli.internal.fake.CommandRun;

@Timeout(60)
class ShellCommandTest {

  /** Socket names must be short, so the home lies directly below. */
  @TempDir private Path home;

  private final CommandRun run = new CommandRun();

  @BeforeEach
  void makeFolder() throws IOException {
    Files.createDirectory(home.resolve("run"));
  }

  @Test
  void oneCommandIsSentAndItsAnswerPrinted() throws Exception {
    try (ServerSocketChannel server = listen(ProcessHandle.current().pid())) {
      CompletableFuture<String> received = answerOnce(server, "two jobs\n");
      assertEquals(0, run.run(new ShellCommand(home, run.terminal()), "jobs", "-a"));
      assertEquals("single\njobs -a\n", received.get());
      assertEquals("two jobs\n", run.out());
    }
  }

  @Test
  void whatIsTypedIsSentUntilTheInputEnds() throws Exception {
    Path socket = home.resolve("run/" + ProcessHandle.current().pid() + ".sock");
    try (ServerSocketChannel server = listen(ProcessHandle.current().pid())) {
      CompletableFuture<String> received = answerOnce(server, "bye\n");
      try (ShellClient client = new ShellClient(socket)) {
        byte[] typed = "jobs\npause\n".getBytes(StandardCharsets.UTF_8);
        client.converse(new ByteArrayInputStream(typed), run.terminal().out());
      }
      assertEquals("interactive\njobs\npause\n", received.get());
      assertEquals("bye\n", run.out());
    }
  }

  @Test
  void withoutAHostThatIsSaid() throws IOException {
    // No process has this number.
    Files.createFile(home.resolve("run/99999999999.sock"));
    assertEquals(2, run.run(new ShellCommand(home, run.terminal())));
    assertTrue(run.err().contains("no host is running on the home [" + home + "]"), run.err());
  }

  @Test
  void ofSeveralHostsOneMustBeChosen() throws IOException {
    long own = ProcessHandle.current().pid();
    long parent = ProcessHandle.current().parent().orElseThrow().pid();
    try (ServerSocketChannel one = listen(own);
        ServerSocketChannel two = listen(parent)) {
      assertTrue(one.isOpen() && two.isOpen());
      assertEquals(2, run.run(new ShellCommand(home, run.terminal()), "jobs"));
      assertTrue(run.err().contains("--pid"), run.err());
      assertTrue(run.err().contains(Long.toString(own)), run.err());
      assertTrue(run.err().contains(Long.toString(parent)), run.err());
    }
  }

  private ServerSocketChannel listen(long process) throws IOException {
    ServerSocketChannel server = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
    server.bind(UnixDomainSocketAddress.of(home.resolve("run/" + process + ".sock")));
    return server;
  }

  /** Reads all that one client sends, then answers. */
  private static CompletableFuture<String> answerOnce(ServerSocketChannel server, String answer) {
    return CompletableFuture.supplyAsync(
        () -> {
          try (SocketChannel client = server.accept()) {
            String all =
                new String(Channels.newInputStream(client).readAllBytes(), StandardCharsets.UTF_8);
            client.write(ByteBuffer.wrap(answer.getBytes(StandardCharsets.UTF_8)));
            return all;
          } catch (IOException e) {
            throw new IllegalStateException(e);
          }
        });
  }
}
