package org.postil.web.internal.annotators;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.osgi.framework.Bundle;
import org.osgi.framework.Version;
import org.postil.web.internal.http.Json;

/**
 * A bundle that brings something to the workbench.
 *
 * @param bundle the bundle
 * @param state whether it runs
 * @param problem why it failed; empty otherwise
 * @param removable whether it lies in the plugins folder
 * @param annotators ids of its annotators
 */
record Plugin(
    Bundle bundle, State state, String problem, boolean removable, List<String> annotators) {

  /** Whether a plugin runs. */
  enum State {
    RUNNING,
    STOPPED,
    FAILED
  }

  /** Name and version, without a qualifier, as annotators are versioned. */
  String id() {
    return bundle.getSymbolicName() + "@" + version();
  }

  String version() {
    Version version = bundle.getVersion();
    return version.getMajor() + "." + version.getMinor() + "." + version.getMicro();
  }

  private String title() {
    String name = bundle.getHeaders(Locale.ROOT.toString()).get("Bundle-Name");
    return name == null ? bundle.getSymbolicName() : name;
  }

  void write(JsonGenerator out) throws IOException {
    out.writeStartObject();
    out.writeStringField("id", id());
    out.writeStringField("name", bundle.getSymbolicName());
    out.writeStringField("version", version());
    out.writeStringField("title", title());
    out.writeStringField("state", state.name().toLowerCase(Locale.ROOT));
    Json.unlessEmpty(out, "problem", problem);
    out.writeBooleanField("removable", removable);
    Json.texts(out, "annotators", annotators);
    out.writeEndObject();
  }
}
