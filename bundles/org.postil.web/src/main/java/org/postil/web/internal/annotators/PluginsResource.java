package org.postil.web.internal.annotators;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.postil.web.internal.http.Exchange;
import org.postil.web.internal.http.Json;
import org.postil.web.internal.http.Resource;

/** All plugins, and a way to install one. */
@Component(service = Resource.class)
public final class PluginsResource implements Resource {

  private static final long LARGEST = 1L << 30;

  private final Plugins plugins;
  private final PluginFolder folder;

  /**
   * Made by the framework.
   *
   * @param plugins what is installed
   * @param folder where jars go
   */
  @Activate
  public PluginsResource(@Reference Plugins plugins, @Reference PluginFolder folder) {
    this.plugins = plugins;
    this.folder = folder;
  }

  @Override
  public String path() {
    return "/api/plugins";
  }

  @Override
  public Map<String, Handler> methods() {
    return Map.of("GET", this::list, "POST", this::install);
  }

  private void list(Exchange exchange) throws IOException {
    exchange.query().only(Set.of());
    List<Plugin> all = plugins.all();
    exchange.answer(
        out -> {
          out.writeStartObject();
          Json.array(out, "plugins", all, (o, plugin) -> plugin.write(o));
          out.writeEndObject();
        });
  }

  private void install(Exchange exchange) throws IOException {
    boolean replace = exchange.query().only(Set.of("replace")).flag("replace");
    try (InputStream jar = exchange.body("application/java-archive", LARGEST)) {
      Plugin plugin = folder.install(jar, replace);
      exchange.answer(HttpServletResponse.SC_CREATED, plugin::write);
    }
  }
}
