package org.postil.shell.internal;

import java.io.IOException;
import java.nio.channels.SocketChannel;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.felix.service.command.CommandProcessor;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Listens for {@code postil shell} on a socket file below the home. Without a home that can be
 * written to there is no shell, and nothing else is the worse for it.
 */
@Component(
    service = {},
    immediate = true)
public final class ShellServer {

  private static final Logger LOG = LoggerFactory.getLogger(ShellServer.class);

  private final CommandProcessor processor;
  private final Set<SocketChannel> clients = ConcurrentHashMap.newKeySet();
  private final SocketFile socket;

  /**
   * Starts to listen.
   *
   * @param processor runs commands
   * @param context knows the home
   */
  @Activate
  public ShellServer(@Reference CommandProcessor processor, BundleContext context) {
    this(processor, Path.of(String.valueOf(context.getProperty("postil.home"))));
  }

  ShellServer(CommandProcessor processor, Path home) {
    this.processor = processor;
    this.socket = listen(home);
    if (socket != null) {
      start("postil-shell", this::accept);
    }
  }

  private static SocketFile listen(Path home) {
    try {
      return SocketFile.open(home);
    } catch (IOException | UnsupportedOperationException e) {
      LOG.info("There is no shell: cannot listen below {}: {}", home, e.toString());
      return null;
    }
  }

  private static void start(String name, Runnable task) {
    Thread thread = new Thread(task, name);
    thread.setDaemon(true);
    thread.start();
  }

  private void accept() {
    try {
      while (true) {
        SocketChannel client = socket.channel().accept();
        clients.add(client);
        start("postil-shell-client", () -> serve(client));
      }
    } catch (IOException e) {
      LOG.debug("The shell has ended: {}", e.toString());
    }
  }

  private void serve(SocketChannel client) {
    try {
      new Conversation(processor, client).run();
    } catch (IOException e) {
      LOG.debug("A client of the shell went away: {}", e.toString());
    } finally {
      clients.remove(client);
    }
  }

  @Deactivate
  void stop() throws IOException {
    if (socket != null) {
      socket.close();
    }
    for (SocketChannel client : clients) {
      client.close();
    }
  }
}
