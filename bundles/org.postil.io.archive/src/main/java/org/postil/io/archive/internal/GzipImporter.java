package org.postil.io.archive.internal;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.postil.api.io.Candidate;
import org.postil.api.io.ImportSource;
import org.postil.api.io.Importer;

/**
 * Reads the file in a GZ file, which may be a TAR or WARC file. It is unpacked while it is read.
 */
@Component(service = Importer.class, property = ArchiveImporter.MARK)
public final class GzipImporter extends ArchiveImporter {

  /**
   * For OSGi.
   *
   * @param others read what is in it
   */
  @Activate
  public GzipImporter(
      @Reference(target = OTHERS, policyOption = ReferencePolicyOption.GREEDY)
          List<Importer> others) {
    super(others);
  }

  @Override
  public String format() {
    return "gz";
  }

  @Override
  public String title() {
    return "GZ of any file that can be read, TAR and WARC among them";
  }

  @Override
  public int recognises(Candidate candidate) {
    byte[] head = candidate.head();
    return head.length > 2 && head[0] == 0x1F && head[1] == (byte) 0x8B ? BY_CONTENT - 20 : NO;
  }

  @Override
  void unpack(ImportSource source, Budget budget, Members members) throws IOException {
    // The id is that of a.jsonl.gz without its last end; that of the file in it has none.
    String name =
        source.fileName().replaceFirst("(?i)\\.gz$", "").replaceFirst("(?i)\\.tgz$", ".tar");
    Member member =
        new Member(
            source,
            name,
            Member.stem(source.documentId()),
            () -> budget.unpacked(new GZIPInputStream(budget.packed(source.open()), 1 << 16)),
            other -> Optional.empty());
    members.read(member, other -> false);
  }
}
