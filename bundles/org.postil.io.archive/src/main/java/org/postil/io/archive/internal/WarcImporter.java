package org.postil.io.archive.internal;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.postil.api.io.Candidate;
import org.postil.api.io.ImportException;
import org.postil.api.io.ImportSource;
import org.postil.api.io.Importer;

/** Reads the pages of a web archive, one record at a time. */
@Component(service = Importer.class, property = ArchiveImporter.MARK)
public final class WarcImporter extends ArchiveImporter {

  /**
   * For OSGi.
   *
   * @param others read the pages
   */
  @Activate
  public WarcImporter(
      @Reference(target = OTHERS, policyOption = ReferencePolicyOption.GREEDY)
          List<Importer> others) {
    super(others);
  }

  @Override
  public String format() {
    return "warc";
  }

  @Override
  public String title() {
    return "WARC: pages of a web archive";
  }

  @Override
  public int recognises(Candidate candidate) {
    String head = new String(candidate.head(), StandardCharsets.ISO_8859_1);
    return head.startsWith("WARC/1.") ? BY_CONTENT + 5 : NO;
  }

  @Override
  void unpack(ImportSource source, Budget budget, Members members) throws IOException {
    try (WarcInput warc = new WarcInput(new BufferedInputStream(budget.packed(source.open())))) {
      int number = 0;
      for (Optional<WarcRecord> next = next(warc, source, members);
          next.isPresent();
          next = next(warc, source, members)) {
        number++;
        WarcRecord record = next.get();
        if (record.isPage()) {
          String path = String.format(Locale.ROOT, "%06d%s", number, record.extension());
          Member member =
              new Member(
                  source,
                  path,
                  () -> new ByteArrayInputStream(record.body()),
                  other -> Optional.empty());
          members.read(member, other -> false, record::named);
        }
      }
    }
  }

  private static Optional<WarcRecord> next(WarcInput warc, ImportSource source, Members members)
      throws IOException {
    try {
      return warc.next(members.largest());
    } catch (Budget.Spent e) {
      throw e;
    } catch (IOException e) {
      throw new ImportException(
          "Cannot import ["
              + source.location()
              + "]: a record of it cannot be read: "
              + e.getMessage()
              + "; what stood before it was imported",
          e);
    }
  }
}
