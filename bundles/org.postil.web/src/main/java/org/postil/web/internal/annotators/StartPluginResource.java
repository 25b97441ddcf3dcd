package org.postil.web.internal.annotators;

import java.io.IOException;
import java.util.Map;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.postil.web.internal.http.Exchange;
import org.postil.web.internal.http.Resource;

/** Starts a plugin. */
@Component(service = Resource.class)
public final class StartPluginResource implements Resource {

  private final Plugins plugins;

  /**
   * Made by the framework.
   *
   * @param plugins what is installed
   */
  @Activate
  public StartPluginResource(@Reference Plugins plugins) {
    this.plugins = plugins;
  }

  @Override
  public String path() {
    return "/api/plugins/{plugin}/start";
  }

  @Override
  public Map<String, Handler> methods() {
    return Map.of("POST", this::start);
  }

  private void start(Exchange exchange) throws IOException {
    Plugin plugin = plugins.find(exchange.variable("plugin"));
    exchange.answer(plugins.start(plugin.bundle())::write);
  }
}
