package org.postil.shell.internal;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.channels.Channels;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import org.apache.felix.service.command.CommandProcessor;
import org.apache.felix.service.command.CommandSession;
import org.apache.felix.service.command.Converter;

/** One client: reads commands line by line and prints what they give. */
final class Conversation {

  /** First line of a client at which a person types. */
  static final String INTERACTIVE = "interactive";

  private static final String PROMPT = "postil> ";

  private final CommandProcessor processor;
  private final SocketChannel channel;

  Conversation(CommandProcessor processor, SocketChannel channel) {
    this.processor = processor;
    this.channel = channel;
  }

  void run() throws IOException {
    try (channel;
        PrintStream out =
            new PrintStream(Channels.newOutputStream(channel), true, StandardCharsets.UTF_8);
        BufferedReader in =
            new BufferedReader(
                new InputStreamReader(Channels.newInputStream(channel), StandardCharsets.UTF_8));
        CommandSession session = processor.createSession(InputStream.nullInputStream(), out, out)) {
      boolean interactive = INTERACTIVE.equals(in.readLine());
      String line = next(in, out, interactive);
      while (line != null && !line.equals("exit") && !line.equals("quit")) {
        execute(session, line, out);
        line = next(in, out, interactive);
      }
    }
  }

  private static String next(BufferedReader in, PrintStream out, boolean interactive)
      throws IOException {
    if (interactive) {
      out.print(PROMPT);
      out.flush();
    }
    String line = in.readLine();
    return line == null ? null : line.strip();
  }

  private static void execute(CommandSession session, String line, PrintStream out) {
    if (line.isEmpty()) {
      return;
    }
    try {
      Object result = session.execute(line);
      if (result != null) {
        out.println(session.format(result, Converter.INSPECT));
      }
    } catch (Exception | LinkageError e) {
      // Gogo declares Exception; a command that fails must not end the conversation.
      out.println("Cannot run [" + line + "]: " + (e.getMessage() == null ? e : e.getMessage()));
    }
  }
}
