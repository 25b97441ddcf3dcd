package org.postil.web.internal.server;

import java.io.IOException;
import java.util.Map;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.postil.web.internal.http.Exchange;
import org.postil.web.internal.http.Resource;

/** One preference. */
@Component(service = Resource.class)
public final class PreferenceResource implements Resource {

  private final PreferenceFolder preferences;

  /**
   * Made by the framework.
   *
   * @param preferences what is kept
   */
  @Activate
  public PreferenceResource(@Reference PreferenceFolder preferences) {
    this.preferences = preferences;
  }

  @Override
  public String path() {
    return "/api/preferences/{name}";
  }

  @Override
  public Map<String, Handler> methods() {
    return Map.of("PUT", this::put, "DELETE", this::delete);
  }

  private void put(Exchange exchange) throws IOException {
    preferences.put(exchange.variable("name"), exchange.json());
    exchange.done();
  }

  private void delete(Exchange exchange) throws IOException {
    preferences.delete(exchange.variable("name"));
    exchange.done();
  }
}
