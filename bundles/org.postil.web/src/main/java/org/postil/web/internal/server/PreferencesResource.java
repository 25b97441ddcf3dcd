package org.postil.web.internal.server;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.Map;
import java.util.Set;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.postil.web.internal.http.Exchange;
import org.postil.web.internal.http.Resource;

/** All preferences. */
@Component(service = Resource.class)
public final class PreferencesResource implements Resource {

  private final PreferenceFolder preferences;

  /**
   * Made by the framework.
   *
   * @param preferences what is kept
   */
  @Activate
  public PreferencesResource(@Reference PreferenceFolder preferences) {
    this.preferences = preferences;
  }

  @Override
  public String path() {
    return "/api/preferences";
  }

  @Override
  public Map<String, Handler> methods() {
    return Map.of("GET", this::get);
  }

  private void get(Exchange exchange) throws IOException {
    exchange.query().only(Set.of());
    Map<String, JsonNode> all = preferences.all();
    exchange.answer(
        out -> {
          out.writeStartObject();
          for (Map.Entry<String, JsonNode> each : all.entrySet()) {
            out.writeFieldName(each.getKey());
            out.writeRawValue(each.getValue().toString());
          }
          out.writeEndObject();
        });
  }
}
