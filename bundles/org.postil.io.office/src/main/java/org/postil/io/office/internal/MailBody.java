package org.postil.io.office.internal;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.apache.james.mime4j.dom.Body;
import org.apache.james.mime4j.dom.Entity;
import org.apache.james.mime4j.dom.Message;
import org.apache.james.mime4j.dom.Multipart;
import org.apache.james.mime4j.dom.TextBody;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;

/** The text of a mail: of alternatives the plain one, of the parts those with text. */
final class MailBody {

  private static final int DEEPEST = 20;

  private final Message mail;
  private final int most;
  private final StringBuilder text = new StringBuilder();

  MailBody(Message mail, long most) {
    this.mail = mail;
    this.most = (int) Math.min(most, Integer.MAX_VALUE - 16);
  }

  String text() throws IOException {
    add(mail, 0);
    return text.toString();
  }

  private void add(Entity entity, int depth) throws IOException {
    Body body = entity.getBody();
    if (depth > DEEPEST || "attachment".equals(entity.getDispositionType())) {
      return;
    }
    if (body instanceof Multipart parts) {
      boolean alternative = "alternative".equals(parts.getSubType());
      Entity plain = alternative ? plain(parts) : null;
      if (plain != null) {
        add(plain, depth + 1);
      } else {
        for (Entity part : parts.getBodyParts()) {
          add(part, depth + 1);
        }
      }
    } else if (body instanceof TextBody words) {
      String content = content(words);
      boolean html = entity.getMimeType().contains("html");
      text.append(html ? readable(content) : content).append("\n\n");
    }
  }

  private static @Nullable Entity plain(Multipart parts) {
    return parts.getBodyParts().stream()
        .filter(part -> "text/plain".equals(part.getMimeType()))
        .findFirst()
        .orElse(null);
  }

  private String content(TextBody words) throws IOException {
    try (InputStream in = words.getInputStream()) {
      return new String(in.readNBytes(most), charset(words));
    }
  }

  private static Charset charset(TextBody words) {
    try {
      return words.getMimeCharset() == null
          ? StandardCharsets.UTF_8
          : Charset.forName(words.getMimeCharset());
    } catch (IllegalArgumentException e) {
      return StandardCharsets.UTF_8;
    }
  }

  private static String readable(String html) {
    org.jsoup.nodes.Document page = Jsoup.parse(html);
    page.select("script, style, head").remove();
    page.select("br").forEach(each -> each.after("\n"));
    page.select("p, div, tr, li, h1, h2, h3, h4, h5, h6").forEach(each -> each.append("\n\n"));
    return page.body().wholeText();
  }
}
