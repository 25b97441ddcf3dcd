package org.postil.io.archive.internal;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.postil.api.io.Candidate;
import org.postil.api.io.ImportException;
import org.postil.api.io.ImportSource;
import org.postil.api.io.Importer;
import org.postil.standoff.SourceCopy;

/** Reads the members of ZIP files. Nothing is unpacked to disk, so no member can leave a folder. */
@Component(service = Importer.class, property = ArchiveImporter.MARK)
public final class ZipImporter extends ArchiveImporter {

  /**
   * For OSGi.
   *
   * @param others read the members
   */
  @Activate
  public ZipImporter(
      @Reference(target = OTHERS, policyOption = ReferencePolicyOption.GREEDY)
          List<Importer> others) {
    super(others);
  }

  @Override
  public String format() {
    return "zip";
  }

  @Override
  public String title() {
    return "ZIP of any files that can be read";
  }

  @Override
  public int recognises(Candidate candidate) {
    byte[] head = candidate.head();
    boolean zip = head.length > 3 && head[0] == 'P' && head[1] == 'K' && head[2] == 3;
    return zip ? BY_CONTENT - 20 : NO;
  }

  @Override
  void unpack(ImportSource source, Budget budget, Members members) throws IOException {
    // A ZIP file has its table at the end, so it must be a file.
    try (InputStream in = source.open();
        SourceCopy copy = SourceCopy.of(in)) {
      budget.addPacked(Files.size(copy.file()));
      try (ZipFile zip = new ZipFile(copy.file().toFile(), StandardCharsets.UTF_8)) {
        readAll(zip, source, budget, members);
      } catch (ZipException | IllegalArgumentException e) {
        throw new ImportException(
            "Cannot import [" + source.location() + "]: it is no whole ZIP file: " + e.getMessage(),
            e);
      }
    }
  }

  private static void readAll(ZipFile zip, ImportSource source, Budget budget, Members members)
      throws IOException {
    TreeMap<String, ZipEntry> entries = new TreeMap<>();
    for (var all = zip.entries(); all.hasMoreElements(); ) {
      ZipEntry entry = all.nextElement();
      Optional<String> path = Member.resolved("", entry.getName().replace('\\', '/'));
      if (!entry.isDirectory() && path.isPresent() && !Hidden.is(path.get())) {
        entries.putIfAbsent(path.get(), entry);
      }
    }
    for (String path : entries.keySet()) {
      Member member = member(path, zip, entries, source, budget);
      members.read(member, name -> entries.containsKey(sibling(path, name)));
    }
  }

  private static Member member(
      String path,
      ZipFile zip,
      TreeMap<String, ZipEntry> entries,
      ImportSource source,
      Budget budget) {
    return new Member(
        source,
        path,
        () -> budget.unpacked(zip.getInputStream(entries.get(path))),
        other ->
            entries.containsKey(other)
                ? Optional.of(member(other, zip, entries, source, budget))
                : Optional.empty());
  }

  private static String sibling(String path, String name) {
    return path.substring(0, path.lastIndexOf('/') + 1) + name;
  }
}
