package org.postil.itest.formats;

import java.io.IOException;
import java.io.InputStream;
import org.postil.api.io.Candidate;
import org.postil.api.io.ImportSource;

/**
 * A file that was made to break its reader. Its bytes are made while they are read, so it may be
 * larger than memory.
 *
 * @param fileName its name, which says what it does
 * @param content opens it
 */
record Hostile(String fileName, Content content) implements ImportSource {

  /** Makes the bytes. */
  interface Content {
    InputStream open() throws IOException;
  }

  /** What an importer is shown to recognise it. */
  Candidate candidate() throws IOException {
    try (InputStream in = open()) {
      return new Candidate(fileName, in.readNBytes(8192));
    }
  }

  @Override
  public String location() {
    return "/hostile/" + fileName;
  }

  @Override
  public String documentId() {
    return fileName;
  }

  @Override
  public InputStream open() throws IOException {
    return content.open();
  }
}
