package org.postil.web.internal.annotators;

import java.io.IOException;
import java.nio.file.Path;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import java.util.regex.Pattern;
import java.util.zip.ZipException;
import org.osgi.framework.Constants;
import org.osgi.framework.Version;
import org.postil.web.internal.http.Problem;

/**
 * What the manifest of a bundle says.
 *
 * @param name symbolic name
 * @param version its version
 */
record JarFacts(String name, Version version) {

  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_-]+(\\.[A-Za-z0-9_-]+)*");
  private static final int LONGEST = 150;

  static JarFacts read(Path file) throws IOException {
    try (JarFile jar = new JarFile(file.toFile())) {
      Manifest manifest = jar.getManifest();
      if (manifest == null) {
        throw refused("it has no manifest");
      }
      Attributes headers = manifest.getMainAttributes();
      String name = headers.getValue(Constants.BUNDLE_SYMBOLICNAME);
      if (name == null || !"2".equals(headers.getValue(Constants.BUNDLE_MANIFESTVERSION))) {
        throw refused("its manifest has no Bundle-SymbolicName");
      }
      String bare = name.split(";", 2)[0].strip();
      if (!NAME.matcher(bare).matches() || bare.length() > LONGEST) {
        throw refused("its Bundle-SymbolicName [" + bare + "] is no such name");
      }
      return new JarFacts(bare, Version.parseVersion(headers.getValue(Constants.BUNDLE_VERSION)));
    } catch (ZipException e) {
      throw refused("it is no jar file");
    } catch (IllegalArgumentException e) {
      throw refused("its Bundle-Version is none: " + e.getMessage());
    }
  }

  private static Problem refused(String reason) {
    return Problem.of(
        422,
        "Cannot install the file: "
            + reason
            + "; expected an OSGi bundle, as a plugin's build makes it");
  }

  String fileName() {
    return name + "-" + version + ".jar";
  }
}
