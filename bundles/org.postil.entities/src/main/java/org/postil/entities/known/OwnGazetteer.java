package org.postil.entities.known;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;

/**
 * A gazetteer of the analyst's own, from a configuration value: the path of a CSV file, or the CSV
 * itself when the value has a comma or a line end. A file is read again when it changes. Used by
 * one thread.
 */
public final class OwnGazetteer {

  private final String setting;
  private final boolean inline;
  private KnownNames names = KnownNames.none();
  private FileTime modified = FileTime.fromMillis(Long.MIN_VALUE);
  private long size = -1;

  /**
   * A gazetteer.
   *
   * @param setting path or CSV; blank for none
   * @throws IllegalArgumentException when inline CSV is wrong
   */
  public OwnGazetteer(String setting) {
    this.setting = setting.strip();
    this.inline = this.setting.indexOf('\n') >= 0 || this.setting.indexOf(',') >= 0;
    if (inline) {
      names = new KnownNamesCsv("inline").read(this.setting);
    }
  }

  /**
   * The names as they are now.
   *
   * @throws IllegalArgumentException when the file is wrong
   * @throws UncheckedIOException when the file cannot be read
   */
  public KnownNames names() {
    if (!inline && !setting.isEmpty()) {
      readIfChanged(Path.of(setting));
    }
    return names;
  }

  /** The CSV as it is now, for telling versions apart; empty when there is none. */
  public String content() {
    if (inline || setting.isEmpty()) {
      return setting;
    }
    try {
      return Files.readString(Path.of(setting), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw cannotRead(e);
    }
  }

  private void readIfChanged(Path file) {
    try {
      BasicFileAttributes now = Files.readAttributes(file, BasicFileAttributes.class);
      if (!now.lastModifiedTime().equals(modified) || now.size() != size) {
        names = new KnownNamesCsv(setting).read(Files.readString(file, StandardCharsets.UTF_8));
        modified = now.lastModifiedTime();
        size = now.size();
      }
    } catch (IOException e) {
      throw cannotRead(e);
    }
  }

  private UncheckedIOException cannotRead(IOException e) {
    return new UncheckedIOException(
        "Cannot read gazetteer ["
            + setting
            + "]: expected a CSV file in UTF-8 with the columns name,label,kind,canonical,action;"
            + " correct the setting [gazetteer]",
        e);
  }
}
