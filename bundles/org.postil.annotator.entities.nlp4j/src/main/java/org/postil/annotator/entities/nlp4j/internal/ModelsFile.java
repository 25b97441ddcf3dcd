package org.postil.annotator.entities.nlp4j.internal;

import java.nio.file.Path;
import org.osgi.framework.Bundle;
import org.osgi.framework.FrameworkUtil;

/** Where NLP4J's models are: too large for a bundle, which would be unpacked at every start. */
final class ModelsFile {

  private static final String USUAL = "nlp4j/nlp4j-english-1.1.3.jar";

  private ModelsFile() {}

  /**
   * The file to read.
   *
   * @param setting a path; empty for the usual place in the folder of plugins
   */
  static Path of(String setting) {
    return setting.isBlank() ? plugins().resolve(USUAL) : Path.of(setting.strip());
  }

  private static Path plugins() {
    Bundle bundle = FrameworkUtil.getBundle(ModelsFile.class);
    String folder = bundle == null ? null : bundle.getBundleContext().getProperty("postil.plugins");
    return Path.of(folder == null ? "plugins" : folder);
  }
}
