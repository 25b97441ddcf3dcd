package org.postil.web.internal.events;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.postil.web.internal.http.Problem;

/** Tells all browsers what happens. */
@Component(service = EventHub.class)
public final class EventHub {

  private static final int MOST_STREAMS = 32;
  private static final int NUDGES = 10;
  private static final long NUDGE_MILLIS = 150;

  private final Set<EventStream> streams = ConcurrentHashMap.newKeySet();
  private volatile boolean closed;

  /**
   * Tells every browser. Returns at once.
   *
   * @param event what happened
   */
  public void publish(Event event) {
    streams.forEach(stream -> stream.add(event));
  }

  /**
   * Browsers that listen.
   *
   * @return number of open streams
   */
  public int windows() {
    return streams.size();
  }

  EventStream open() throws InterruptedException {
    // A window that was closed is noticed when something is sent to it.
    for (int i = 0; i < NUDGES && streams.size() >= MOST_STREAMS; i++) {
      streams.forEach(EventStream::nudge);
      Thread.sleep(NUDGE_MILLIS);
    }
    if (streams.size() >= MOST_STREAMS || closed) {
      throw Problem.of(
          503, "Cannot open another window: " + streams.size() + " are open; close one first");
    }
    EventStream stream = new EventStream();
    streams.add(stream);
    publishWindows();
    return stream;
  }

  void close(EventStream stream) {
    streams.remove(stream);
    publishWindows();
  }

  private void publishWindows() {
    int windows = windows();
    publish(Event.of("windows", "windows", out -> out.writeNumberField("windows", windows)));
  }

  /** Ends all streams; no more are opened. */
  @Deactivate
  public void close() {
    closed = true;
    streams.forEach(EventStream::close);
  }
}
