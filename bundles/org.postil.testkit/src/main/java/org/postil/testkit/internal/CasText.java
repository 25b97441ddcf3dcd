package org.postil.testkit.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.apache.uima.cas.ArrayFS;
import org.apache.uima.cas.CAS;
import org.apache.uima.cas.CommonArrayFS;
import org.apache.uima.cas.Feature;
import org.apache.uima.cas.FeatureStructure;
import org.apache.uima.cas.text.AnnotationFS;

/** Writes feature structures as lines that can be compared across CASes. */
public final class CasText {

  private CasText() {}

  /**
   * The indexed feature structures that are wanted.
   *
   * @param cas where they are
   * @param wanted chooses
   * @return a line each, sorted
   */
  public static List<String> of(CAS cas, Predicate<FeatureStructure> wanted) {
    List<String> lines = new ArrayList<>();
    for (FeatureStructure fs : cas.getIndexRepository().getIndexedFSs()) {
      if (wanted.test(fs)) {
        lines.add(line(fs));
      }
    }
    lines.sort(null);
    return lines;
  }

  /**
   * One feature structure.
   *
   * @param fs the feature structure
   * @return its type, offsets and features
   */
  public static String line(FeatureStructure fs) {
    StringBuilder line = new StringBuilder(name(fs));
    for (Feature feature : fs.getType().getFeatures()) {
      if (feature.getName().startsWith("uima.")) {
        continue;
      }
      line.append(' ').append(feature.getShortName()).append('=');
      line.append(
          feature.getRange().isPrimitive()
              ? fs.getFeatureValueAsString(feature)
              : target(fs.getFeatureValue(feature)));
    }
    return line.toString();
  }

  private static String target(FeatureStructure fs) {
    if (fs instanceof ArrayFS<?> array) {
      List<String> elements = new ArrayList<>();
      for (FeatureStructure element : array.toArray()) {
        elements.add(element == null ? "null" : name(element));
      }
      return elements.toString();
    }
    if (fs instanceof CommonArrayFS<?> array) {
      return List.of(array.toStringArray()).toString();
    }
    return fs == null ? "null" : name(fs);
  }

  private static String name(FeatureStructure fs) {
    String type = fs.getType().getName();
    return fs instanceof AnnotationFS span
        ? type + "[" + span.getBegin() + "," + span.getEnd() + ")"
        : type;
  }
}
