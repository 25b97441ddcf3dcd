package org.postil.io.standoff.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.postil.api.io.ExportOptions;
import org.postil.api.io.ExportWriter;
import org.postil.testkit.Annotations;
import org.postil.testkit.Articles;
import org.postil.testkit.MemorySource;
import org.postil.testkit.MemoryTarget;

/** Files as the exporters write them. */
final class Written {

  private Written() {}

  static MemorySource by(StandoffFormat format) {
    MemoryTarget target = new MemoryTarget();
    try (ExportWriter writer = format.open(target, ExportOptions.defaults())) {
      writer.write(Annotations.of(Articles.news()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    String name = target.files().keySet().iterator().next();
    return new MemorySource(name.replaceFirst(".*/", ""), target.files().get(name));
  }
}
