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
import org.postil.api.document.CreationTime;
import org.postil.api.document.Metadata;
import org.postil.api.document.ZoneKind;
import org.postil.api.io.ImportException;
import org.postil.api.io.ImportOptions;
import org.postil.api.io.ImportSource;
import org.postil.api.io.ImportedDocument;
import org.postil.standoff.BlockText;
import org.postil.standoff.LooseDate;
import org.postil.standoff.WholeSource;

/** A mail that is read whole. */
final class MailFile {

  private final ImportSource source;

  MailFile(ImportSource source) {
    this.source = source;
  }

  ImportedDocument read(ImportOptions options) throws IOException {
    byte[] bytes = WholeSource.bytes(source, options);
    Message mail = parse(bytes);
    BlockText text = new BlockText();
    String subject = mail.getSubject();
    text.add(ZoneKind.TITLE, subject == null ? "" : subject);
    for (String paragraph : new MailBody(mail, options.maxBytes()).text().split("\n\\s*\n")) {
      boolean quoted = paragraph.lines().allMatch(line -> line.isBlank() || line.startsWith(">"));
      text.add(quoted ? ZoneKind.BOILERPLATE : ZoneKind.PARAGRAPH, paragraph);
    }
    return new ImportedDocument(
        text.document(
            source.documentId(),
            source.location(),
            "email",
            bytes,
            metadata(mail, subject, options)),
        List.of());
  }

  private Message parse(byte[] bytes) throws ImportException {
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
