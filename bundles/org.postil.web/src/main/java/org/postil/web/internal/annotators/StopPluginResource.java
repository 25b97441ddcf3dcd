package org.postil.web.internal.annotators;

import java.io.IOException;
import java.util.Map;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.postil.web.internal.http.Exchange;
import org.postil.web.internal.http.Resource;

/** Stops a plugin. */
@Component(service = Resource.class)
public final class StopPluginResource implements Resource {

  private final Plugins plugins;

  /**
   * Made by the framework.
   *
   * @param plugins what is installed
   */
  @Activate
  public StopPluginResource(@Reference Plugins plugins) {
    this.plugins = plugins;
  }

  @Override
  public String path() {
    return "/api/plugins/{plugin}/stop";
  }

  @Override
  public Map<String, Handler> methods() {
    return Map.of("POST", this::stop);
  }

  private void stop(Exchange exchange) throws IOException {
    Plugin plugin = plugins.find(exchange.variable("plugin"));
    exchange.answer(plugins.stop(plugin.bundle())::write);
  }
}
