package org.postil.web.internal.annotators;

import java.io.IOException;
import java.util.Map;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.postil.web.internal.http.Exchange;
import org.postil.web.internal.http.Resource;

/** One plugin. */
@Component(service = Resource.class)
public final class PluginResource implements Resource {

  private final Plugins plugins;
  private final PluginFolder folder;

  /**
   * Made by the framework.
   *
   * @param plugins what is installed
   * @param folder where jars are
   */
  @Activate
  public PluginResource(@Reference Plugins plugins, @Reference PluginFolder folder) {
    this.plugins = plugins;
    this.folder = folder;
  }

  @Override
  public String path() {
    return "/api/plugins/{plugin}";
  }

  @Override
  public Map<String, Handler> methods() {
    return Map.of("DELETE", this::remove);
  }

  private void remove(Exchange exchange) throws IOException {
    folder.remove(plugins.find(exchange.variable("plugin")));
    exchange.done();
  }
}
