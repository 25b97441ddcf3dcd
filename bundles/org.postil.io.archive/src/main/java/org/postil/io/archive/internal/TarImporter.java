package org.postil.io.archive.internal;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.postil.api.io.Candidate;
import org.postil.api.io.ImportException;
import org.postil.api.io.ImportSource;
import org.postil.api.io.Importer;

/**
 * Reads the members of TAR files. They lie in a temporary folder under numbers while they are read,
 * so no name leads anywhere; links and devices are left out.
 */
@Component(service = Importer.class, property = ArchiveImporter.MARK)
public final class TarImporter extends ArchiveImporter {

  private static final int MAGIC_AT = 257;

  /**
   * For OSGi.
   *
   * @param others read the members
   */
  @Activate
  public TarImporter(
      @Reference(target = OTHERS, policyOption = ReferencePolicyOption.GREEDY)
          List<Importer> others) {
    super(others);
  }

  @Override
  public String format() {
    return "tar";
  }

  @Override
  public String title() {
    return "TAR of any files that can be read";
  }

  @Override
  public int recognises(Candidate candidate) {
    byte[] head = candidate.head();
    boolean tar =
        head.length > MAGIC_AT + 5
            && new String(head, MAGIC_AT, 5, StandardCharsets.US_ASCII).equals("ustar");
    return tar ? BY_CONTENT : candidate.extension().equals("tar") ? BY_NAME : NO;
  }

  @Override
  void unpack(ImportSource source, Budget budget, Members members) throws IOException {
    Path folder = Files.createTempDirectory("postil-archive-");
    try {
      TreeMap<String, Path> files = new TreeMap<>();
      try (InputStream in = budget.packed(source.open())) {
        TarInput tar = new TarInput(in);
        for (Optional<String> name = tar.next(); name.isPresent(); name = tar.next()) {
          Optional<String> path = Member.resolved("", name.get());
          if (path.isPresent() && !Hidden.is(path.get())) {
            Path file = folder.resolve(Integer.toString(files.size()));
            Files.copy(budget.unpacked(tar), file);
            files.putIfAbsent(path.get(), file);
          }
        }
      } catch (TarInput.Damaged e) {
        throw new ImportException(
            "Cannot import [" + source.location() + "]: it is no whole TAR file: " + e.getMessage(),
            e);
      }
      for (String path : files.keySet()) {
        String parent = path.substring(0, path.lastIndexOf('/') + 1);
        members.read(member(path, files, source), name -> files.containsKey(parent + name));
      }
    } finally {
      delete(folder);
    }
  }

  private static Member member(String path, TreeMap<String, Path> files, ImportSource source) {
    return new Member(
        source,
        path,
        () -> Files.newInputStream(files.get(path)),
        other ->
            files.containsKey(other)
                ? Optional.of(member(other, files, source))
                : Optional.empty());
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path each : (Iterable<Path>) all.sorted(Comparator.reverseOrder())::iterator) {
        Files.deleteIfExists(each);
      }
    }
  }
}
