package org.postil.cli.internal.shell;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;

/** Talks to the shell of a host: what is typed goes there, what it answers is printed. */
final class ShellClient implements AutoCloseable {

  private static final int BUFFER = 8192;

  private final SocketChannel channel;

  ShellClient(Path socket) throws IOException {
    channel = SocketChannel.open(UnixDomainSocketAddress.of(socket));
  }

  /** Runs one command and prints what it gives. */
  void run(String command, PrintStream out) throws IOException {
    send(("single\n" + command + "\n").getBytes(StandardCharsets.UTF_8));
    channel.shutdownOutput();
    receive(out);
  }

  /** Lets a person type until the host or the input ends. */
  void converse(InputStream in, PrintStream out) throws IOException {
    send("interactive\n".getBytes(StandardCharsets.UTF_8));
    Thread typing = new Thread(() -> type(in), "postil-shell-typing");
    typing.setDaemon(true);
    typing.start();
    receive(out);
  }

  private void type(InputStream in) {
    try {
      byte[] buffer = new byte[BUFFER];
      for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
        send(Arrays.copyOf(buffer, n));
      }
      // The host ends the conversation when it has read everything.
      channel.shutdownOutput();
    } catch (IOException e) {
      // The host has gone, which the receiving side notices too.
      Thread.currentThread().interrupt();
    }
  }

  /** Not through streams: those of one channel wait for each other in Java 17. */
  private void send(byte[] bytes) throws IOException {
    ByteBuffer rest = ByteBuffer.wrap(bytes);
    while (rest.hasRemaining()) {
      channel.write(rest);
    }
  }

  private void receive(PrintStream out) throws IOException {
    ByteBuffer buffer = ByteBuffer.allocate(BUFFER);
    while (channel.read(buffer) >= 0) {
      out.write(buffer.array(), 0, buffer.position());
      out.flush();
      buffer.clear();
    }
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
