package org.postil.web.internal.server;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.time.Duration;
import java.util.OptionalInt;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.postil.api.web.DocumentFeed;
import org.postil.api.web.Workbench;
import org.postil.api.web.WorkbenchOptions;
import org.postil.api.web.WorkbenchServer;
import org.postil.web.internal.corpus.Corpora;
import org.postil.web.internal.events.EventHub;
import org.postil.web.internal.host.ServerFacts;
import org.postil.web.internal.jobs.Intake;
import org.postil.web.internal.jobs.Jobs;
import org.postil.web.internal.security.Access;

/**
 * Serves the workbench with the HTTP service of Felix, which listens all along; the door is closed
 * until then.
 */
@Component(service = WorkbenchServer.class)
public final class FelixWorkbenchServer implements WorkbenchServer {

  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final long LOOK_MILLIS = 20;

  private final Listener listener;
  private final ServerFacts server;
  private final Access access;
  private final EventHub events;
  private final Corpora corpora;
  private final Intake intake;
  private final Jobs jobs;

  /**
   * Made by the framework.
   *
   * @param listener knows the port
   * @param server what is known of this start
   * @param access who may come in
   * @param events tells browsers
   * @param corpora what is shown
   * @param intake starts imports
   * @param jobs what runs
   */
  @Activate
  public FelixWorkbenchServer(
      @Reference Listener listener,
      @Reference ServerFacts server,
      @Reference Access access,
      @Reference EventHub events,
      @Reference Corpora corpora,
      @Reference Intake intake,
      @Reference Jobs jobs) {
    this.listener = listener;
    this.server = server;
    this.access = access;
    this.events = events;
    this.corpora = corpora;
    this.intake = intake;
    this.jobs = jobs;
  }

  @Override
  public Workbench start(WorkbenchOptions options) throws IOException {
    Loopback.require(options.listen());
    Loopback.requireFree(options.port());
    LastPort last = new LastPort(server.home());
    int wanted = options.port() == 0 ? last.ifFree() : options.port();
    server.showFirst(options.corpus());
    listener.move(wanted);
    long end = System.nanoTime() + PATIENCE.toNanos();
    int port = awaitPort(wanted, end);
    access.open(port);
    last.keep(port);
    URI root = URI.create("http://127.0.0.1:" + port + "/");
    while (!answers(root.resolve("/api/session"))) {
      pause(end);
    }
    options.firstCorpus().filter(this::isThere).ifPresent(corpora::open);
    return new Running(root.resolve("/?token=" + access.token()));
  }

  private boolean isThere(String name) {
    return corpora.store().corpus(name).isPresent();
  }

  private int awaitPort(int asked, long end) throws IOException {
    OptionalInt port = listener.port(asked);
    while (port.isEmpty()) {
      pause(end);
      port = listener.port(asked);
    }
    return port.getAsInt();
  }

  private static void pause(long end) throws IOException {
    if (System.nanoTime() > end) {
      throw new IOException(
          "Cannot start the workbench: nothing answers after "
              + PATIENCE.toSeconds()
              + " s; run the command again with --verbose");
    }
    try {
      Thread.sleep(LOOK_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("Cannot start the workbench: it was stopped", e);
    }
  }

  private boolean answers(URI address) {
    try {
      HttpURLConnection connection = (HttpURLConnection) address.toURL().openConnection();
      connection.setRequestProperty("Authorization", "Bearer " + access.token());
      connection.setConnectTimeout((int) PATIENCE.toMillis());
      connection.setReadTimeout((int) PATIENCE.toMillis());
      return connection.getResponseCode() == HttpURLConnection.HTTP_OK;
    } catch (IOException e) {
      // Not listening yet.
      return false;
    }
  }

  private final class Running implements Workbench {
    private final URI address;

    Running(URI address) {
      this.address = address;
    }

    @Override
    public URI address() {
      return address;
    }

    @Override
    public void feed(String corpus, DocumentFeed feed) {
      intake.feed(corpus, feed);
    }

    @Override
    public void close() {
      access.open(-1);
      events.close();
      jobs.close();
    }
  }
}
