package org.postil.shell.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.apache.felix.gogo.runtime.CommandProcessorImpl;
import org.apache.felix.gogo.runtime.threadio.ThreadIOImpl;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class ShellServerTest {

  @TempDir private Path home;
  private final ThreadIOImpl threads = new ThreadIOImpl();
  private ShellServer server;
  private Path socket;

  @BeforeEach
  void start() {
    threads.start();
    CommandProcessorImpl gogo = new CommandProcessorImpl(threads);
    gogo.addCommand("test", new Words(), "greet");
    gogo.addCommand("test", new Words(), "fail");
    server = new ShellServer(gogo, home);
    socket = home.resolve("run/" + ProcessHandle.current().pid() + ".sock");
  }

  @AfterEach
  void stop() throws IOException {
    server.stop();
    threads.stop();
  }

  /** Commands for the tests. */
  public static final class Words {
    /** Answers. */
    public String greet(String name) {
      return "good day, " + name;
    }

    /** Fails. */
    public String fail() {
      throw new IllegalStateException("it is broken");
    }
  }

  @Test
  void aSingleCommandIsAnsweredWithoutAPrompt() throws IOException {
    assertEquals("good day, Ørsted" + System.lineSeparator(), ask("single\ngreet Ørsted\n"));
  }

  @Test
  void aConversationGoesOnAfterAnError() throws IOException {
    String answer = ask("interactive\nfail\n\nnonsense\ngreet Ada\nexit\ngreet nobody\n");
    assertTrue(answer.startsWith("postil> Cannot run [fail]: it is broken"), answer);
    assertTrue(answer.contains("Cannot run [nonsense]"), answer);
    assertTrue(answer.contains("good day, Ada"), answer);
    assertFalse(answer.contains("nobody"), "exit ends it: " + answer);
  }

  @Test
  void nobodyButTheOwnerMayComeIn() throws IOException {
    assertEquals(
        "rwx------",
        PosixFilePermissions.toString(Files.getPosixFilePermissions(home.resolve("run"))));
    assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(socket)));
  }

  @Test
  void theFileGoesWithTheServer() throws IOException {
    server.stop();
    assertFalse(Files.exists(socket));
  }

  @Test
  void filesOfKilledProcessesAreDeleted() throws IOException {
    // No process has this number.
    Path left = Files.createFile(home.resolve("run/99999999999.sock"));
    server.stop();
    server = new ShellServer(new CommandProcessorImpl(threads), home);
    assertFalse(Files.exists(left));
    assertTrue(Files.exists(socket));
  }

  @Test
  void withoutAHomeThereIsNoShellAndNoError() throws IOException {
    Path file = Files.createFile(home.resolve("file"));
    new ShellServer(new CommandProcessorImpl(threads), file).stop();
  }

  private String ask(String lines) throws IOException {
    try (SocketChannel client = SocketChannel.open(UnixDomainSocketAddress.of(socket))) {
      client.write(ByteBuffer.wrap(lines.getBytes(StandardCharsets.UTF_8)));
      client.shutdownOutput();
      return new String(Channels.newInputStream(client).readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
