package org.postil.web.internal.server;

import java.io.IOException;
import java.net.URI;
import java.util.Dictionary;
import java.util.Hashtable;
import java.util.OptionalInt;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceReference;
import org.osgi.service.cm.ConfigurationAdmin;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.servlet.runtime.HttpServiceRuntime;
import org.osgi.service.servlet.runtime.HttpServiceRuntimeConstants;

/**
 * The port that the HTTP service of Felix listens on. The service takes any free port of this
 * machine when it starts; another is configured when it is asked for.
 */
@Component(service = Listener.class)
public final class Listener {

  private static final String PID = "org.apache.felix.http";
  private static final String PORT = "org.osgi.service.http.port";

  private final BundleContext context;
  private final ConfigurationAdmin configurations;

  /**
   * Made by the framework.
   *
   * @param context finds the HTTP service
   * @param configurations sets it up
   */
  @Activate
  public Listener(BundleContext context, @Reference ConfigurationAdmin configurations) {
    this.context = context;
    this.configurations = configurations;
  }

  /** Moves to a port; 0 stays where it is. */
  void move(int port) throws IOException {
    if (port != 0) {
      Dictionary<String, Object> settings = new Hashtable<>();
      settings.put(PORT, port);
      configurations.getConfiguration(PID, "?").update(settings);
    }
  }

  /** The port that is listened on; empty while there is none, or not the one that was asked for. */
  OptionalInt port(int asked) {
    ServiceReference<?> runtime = context.getServiceReference(HttpServiceRuntime.class);
    Object endpoints =
        runtime == null
            ? null
            : runtime.getProperty(HttpServiceRuntimeConstants.HTTP_SERVICE_ENDPOINT);
    if (endpoints instanceof String[] addresses) {
      for (String address : addresses) {
        int port = URI.create(address).getPort();
        if (port > 0 && (asked == 0 || port == asked)) {
          return OptionalInt.of(port);
        }
      }
    }
    return OptionalInt.empty();
  }
}
