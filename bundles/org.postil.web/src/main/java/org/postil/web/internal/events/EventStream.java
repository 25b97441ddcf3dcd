package org.postil.web.internal.events;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The events that wait for one browser. Safe for use by many threads. */
final class EventStream {

  /** A browser that does not take its events is cut off; it comes back and reads anew. */
  private static final int MOST_WAITING = 2000;

  private final Map<String, Event> waiting = new LinkedHashMap<>();
  private boolean closed;
  private boolean nudged;

  synchronized void add(Event event) {
    Event before = waiting.remove(event.key());
    boolean same = before == null || before.json().equals(event.json());
    waiting.put(event.key(), same ? event : event.replacing());
    if (waiting.size() > MOST_WAITING) {
      closed = true;
    }
    notifyAll();
  }

  synchronized void close() {
    closed = true;
    notifyAll();
  }

  /** Something is to be sent at once, be it nothing. */
  synchronized void nudge() {
    nudged = true;
    notifyAll();
  }

  synchronized boolean isOpen() {
    return !closed;
  }

  /** Waits for events and takes them all; none if there were none in time. */
  synchronized List<Event> take(long millis) throws InterruptedException {
    long end = System.nanoTime() + millis * 1_000_000;
    long left = millis;
    while (waiting.isEmpty() && !closed && !nudged && left > 0) {
      wait(left);
      left = (end - System.nanoTime()) / 1_000_000;
    }
    List<Event> taken = new ArrayList<>(waiting.values());
    waiting.clear();
    nudged = false;
    return taken;
  }

  /** Lets events gather for a while. */
  synchronized void rest(long millis) throws InterruptedException {
    long end = System.nanoTime() + millis * 1_000_000;
    for (long left = millis; left > 0 && !closed; left = (end - System.nanoTime()) / 1_000_000) {
      wait(left);
    }
  }
}
