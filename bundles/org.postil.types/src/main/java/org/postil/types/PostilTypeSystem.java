package org.postil.types;

import java.net.URL;
import java.util.Objects;
import org.apache.uima.UIMAFramework;
import org.apache.uima.resource.metadata.TypeSystemDescription;
import org.apache.uima.util.InvalidXMLException;
import org.apache.uima.util.XMLInputSource;

/** The description of the shared type system, for engines and tests that build a CAS from it. */
public final class PostilTypeSystem {

  private static final String RESOURCE = "typesystem.xml";

  private PostilTypeSystem() {}

  /**
   * The shared type system. Each call gives a fresh description, so callers may merge into it.
   *
   * @return the description, with all imports resolved
   */
  public static TypeSystemDescription description() {
    return (TypeSystemDescription) Parsed.DESCRIPTION.clone();
  }

  private static TypeSystemDescription parse() {
    URL resource =
        Objects.requireNonNull(
            PostilTypeSystem.class.getResource(RESOURCE),
            "typesystem.xml is missing in its bundle");
    try {
      return UIMAFramework.getXMLParser().parseTypeSystemDescription(new XMLInputSource(resource));
    } catch (java.io.IOException | InvalidXMLException e) {
      throw new IllegalStateException("Cannot read the shared type system [" + resource + "]", e);
    }
  }

  /** Parsed once: each annotator asks for it, in each job. */
  private static final class Parsed {
    static final TypeSystemDescription DESCRIPTION = parse();
  }
}
