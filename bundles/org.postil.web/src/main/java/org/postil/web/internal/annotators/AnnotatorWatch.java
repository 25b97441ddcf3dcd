package org.postil.web.internal.annotators;

import java.util.concurrent.atomic.AtomicBoolean;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleEvent;
import org.osgi.framework.BundleListener;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.postil.web.internal.events.Event;
import org.postil.web.internal.events.EventHub;
import org.postil.web.internal.host.Pulse;

/** Tells browsers when plugins come, go or change. */
@Component(service = AnnotatorWatch.class, immediate = true)
public final class AnnotatorWatch {

  private final BundleContext context;
  private final EventHub events;
  private final Pulse pulse;
  private final AtomicBoolean changed = new AtomicBoolean();
  private final BundleListener listener = this::note;
  private final Runnable tell = this::tell;

  /**
   * Made by the framework.
   *
   * @param context knows the bundles
   * @param events tells browsers
   * @param pulse says when
   */
  @Activate
  public AnnotatorWatch(BundleContext context, @Reference EventHub events, @Reference Pulse pulse) {
    this.context = context;
    this.events = events;
    this.pulse = pulse;
    context.addBundleListener(listener);
    pulse.add(tell);
  }

  private void note(BundleEvent event) {
    int what = event.getType();
    if ((what & (BundleEvent.STARTED | BundleEvent.STOPPED | BundleEvent.UPDATED)) != 0
        || what == BundleEvent.INSTALLED
        || what == BundleEvent.UNINSTALLED) {
      changed.set(true);
    }
  }

  private void tell() {
    if (changed.getAndSet(false)) {
      events.publish(Event.simple("annotators"));
    }
  }

  /** Stops to watch. */
  @Deactivate
  public void close() {
    context.removeBundleListener(listener);
    pulse.remove(tell);
  }
}
