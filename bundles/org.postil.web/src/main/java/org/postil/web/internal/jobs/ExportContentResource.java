package org.postil.web.internal.jobs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.postil.web.internal.http.Download;
import org.postil.web.internal.http.Exchange;
import org.postil.web.internal.http.Resource;

/** A finished export as a ZIP file, made while it is sent. */
@Component(service = Resource.class)
public final class ExportContentResource implements Resource {

  private final Exports exports;

  /**
   * Made by the framework.
   *
   * @param exports the folder of exports
   */
  @Activate
  public ExportContentResource(@Reference Exports exports) {
    this.exports = exports;
  }

  @Override
  public String path() {
    return "/api/exports/{export}/content";
  }

  @Override
  public Map<String, Handler> methods() {
    return Map.of("GET", this::download);
  }

  private void download(Exchange exchange) throws IOException {
    exchange.query().only(Set.of());
    Path folder = exports.folder(exchange.variable("export"));
    Download.begin(exchange, folder.getFileName() + ".zip", "application/zip");
    try (ZipOutputStream zip = new ZipOutputStream(exchange.response().getOutputStream())) {
      zip.setLevel(Deflater.BEST_SPEED);
      for (Path file : Exports.files(folder)) {
        zip.putNextEntry(new ZipEntry(folder.relativize(file).toString().replace('\\', '/')));
        Files.copy(file, zip);
        zip.closeEntry();
      }
    }
  }
}
