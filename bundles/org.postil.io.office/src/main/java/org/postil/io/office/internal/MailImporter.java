package org.postil.io.office.internal;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.james.mime4j.dom.Message;
import org.apache.james.mime4j.message.DefaultMessageBuilder;
import org.apache.james.mime4j.stream.MimeConfig;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Component;
import org.postil.api.document.CreationTime;
import org.postil.api.document.Metadata;
import org.postil.api.document.ZoneKind;
import org.postil.api.io.Candidate;
import org.postil.api.io.ImportException;
import org.postil.api.io.ImportOptions;
import org.postil.api.io.ImportSink;
import org.postil.api.io.ImportSource;
import org.postil.api.io.ImportedDocument;
import org.postil.api.io.Importer;
import org.postil.standoff.BlockText;
import org.postil.standoff.LooseDate;
import org.postil.standoff.WholeSource;

/** Reads a mail: its subject as title and its text; attachments are left out. */
@Component
public final class MailImporter implements Importer {

  /** For OSGi. */
  public MailImporter() {}

  @Override
  public String format() {
    return "email";
  }

  @Override
  public String title() {
    return "E-mail (.eml)";
  }

  @Override
  public int recognises(Candidate candidate) {
    return Packed.isMail(candidate) ? BY_CONTENT : NO;
  }

  @Override
  public void read(ImportSource source, ImportOptions options, ImportSink sink) throws IOException {
    byte[] bytes = WholeSource.bytes(source, options);
    Message mail = parse(bytes, source);
    BlockText text = new BlockText();
    String subject = mail.getSubject();
    text.add(ZoneKind.TITLE, subject == null ? "" : subject);
    for (String paragraph : new MailBody(mail, options.maxBytes()).text().split("\n\\s*\n")) {
      boolean quoted = paragraph.lines().allMatch(line -> line.isBlank() || line.startsWith(">"));
      text.add(quoted ? ZoneKind.BOILERPLATE : ZoneKind.PARAGRAPH, paragraph);
    }
    sink.accept(
        new ImportedDocument(
            text.document(
                source.documentId(),
                source.location(),
                format(),
                bytes,
                metadata(mail, subject, options)),
            List.of()));
  }

  private static Message parse(byte[] bytes, ImportSource source) throws ImportException {
    DefaultMessageBuilder builder = new DefaultMessageBuilder();
    builder.setMimeEntityConfig(
        MimeConfig.custom().setMaxLineLen(-1).setMaxHeaderCount(10_000).build());
    try {
      return builder.parseMessage(new ByteArrayInputStream(bytes));
    } catch (IOException | RuntimeException e) {
      throw new ImportException(
          "Cannot import [" + source.location() + "]: it is no mail: " + e.getMessage(), e);
    }
  }

  private static Metadata metadata(Message mail, @Nullable String subject, ImportOptions options) {
    Map<String, String> other = new TreeMap<>();
    if (mail.getFrom() != null && !mail.getFrom().isEmpty()) {
      other.put("author", mail.getFrom().get(0).toString());
    }
    CreationTime time = options.creationTime();
    if (mail.getDate() != null) {
      time = LooseDate.published(mail.getDate().toInstant().toString()).orElse(time);
    }
    return new Metadata(null, subject, null, time, other);
  }
}
