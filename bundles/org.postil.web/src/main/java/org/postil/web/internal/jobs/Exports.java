package org.postil.web.internal.jobs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.postil.api.io.LossReport;
import org.postil.web.internal.events.Event;
import org.postil.web.internal.events.EventHub;
import org.postil.web.internal.host.ServerFacts;
import org.postil.web.internal.http.Problem;

/** The folder of finished exports. */
@Component(service = Exports.class)
public final class Exports {

  private static final DateTimeFormatter STAMP =
      DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss", Locale.ROOT).withZone(ZoneOffset.UTC);

  private final ServerFacts server;
  private final EventHub events;

  /**
   * Made by the framework.
   *
   * @param server knows the home
   * @param events tells browsers
   */
  @Activate
  public Exports(@Reference ServerFacts server, @Reference EventHub events) {
    this.server = server;
    this.events = events;
  }

  Path location() {
    return server.home().resolve("exports");
  }

  ExportFolder newFolder(String corpus, String format) throws IOException {
    return new ExportFolder(location(), corpus + "-" + format + "-" + STAMP.format(Instant.now()));
  }

  void tell() {
    events.publish(Event.simple("exports"));
  }

  /** All exports, newest first. */
  List<ExportFacts> all() throws IOException {
    List<ExportFacts> all = new ArrayList<>();
    if (Files.isDirectory(location())) {
      try (Stream<Path> folders = Files.list(location())) {
        for (Path folder : (Iterable<Path>) folders::iterator) {
          if (Files.isDirectory(folder) && !folder.getFileName().toString().startsWith(".")) {
            all.add(facts(folder, LossReport.NONE));
          }
        }
      }
    }
    all.sort(Comparator.comparing(ExportFacts::at).reversed().thenComparing(ExportFacts::name));
    return all;
  }

  /** The folder of an export that must be there. */
  Path folder(String name) {
    boolean harmless = name.matches("[A-Za-z0-9][A-Za-z0-9._~-]*") && !name.contains("..");
    Path folder = location().resolve(harmless ? name : "none");
    if (!harmless || !Files.isDirectory(folder)) {
      throw Problem.missing("Cannot find the export [" + name + "] in [" + location() + "]");
    }
    return folder;
  }

  ExportFacts facts(Path folder, LossReport losses) throws IOException {
    int count = 0;
    long bytes = 0;
    for (Path file : files(folder)) {
      count++;
      bytes += Files.size(file);
    }
    return new ExportFacts(
        folder.getFileName().toString(),
        folder.toAbsolutePath(),
        count,
        bytes,
        Files.getLastModifiedTime(folder).toInstant(),
        Map.copyOf(losses.losses()));
  }

  /** The files of an export, links left out, in order of their paths. */
  static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(file -> Files.isRegularFile(file, java.nio.file.LinkOption.NOFOLLOW_LINKS))
          .sorted()
          .toList();
    }
  }
}
