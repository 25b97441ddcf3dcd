package org.postil.web.internal.jobs;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.postil.api.io.Exporter;
import org.postil.api.io.Importer;
import org.postil.web.internal.http.Problem;

/** The importers and exporters that are installed now. */
@Component(service = Formats.class)
public final class Formats {

  @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
  private volatile Collection<Importer> importers = new CopyOnWriteArrayList<>();

  @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
  private volatile Collection<Exporter> exporters = new CopyOnWriteArrayList<>();

  /** Made by the framework. */
  @Activate
  public Formats() {}

  /** For use outside the framework. */
  Formats(List<Importer> importers, List<Exporter> exporters) {
    this.importers = importers;
    this.exporters = exporters;
  }

  List<Importer> importers() {
    return importers.stream().sorted(Comparator.comparing(Importer::format)).toList();
  }

  List<Exporter> exporters() {
    return exporters.stream().sorted(Comparator.comparing(Exporter::format)).toList();
  }

  Importer importer(String format) {
    return importers().stream()
        .filter(each -> each.format().equals(format))
        .findFirst()
        .orElseThrow(
            () -> unknown("import", format, importers().stream().map(Importer::format).toList()));
  }

  Exporter exporter(String format) {
    return exporters().stream()
        .filter(each -> each.format().equals(format))
        .findFirst()
        .orElseThrow(
            () -> unknown("export", format, exporters().stream().map(Exporter::format).toList()));
  }

  private static Problem unknown(String what, String format, List<String> known) {
    return Problem.bad(
        "Cannot "
            + what
            + " format ["
            + format
            + "]: expected one of "
            + known.stream().collect(Collectors.joining(", ")));
  }
}
