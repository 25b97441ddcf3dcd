package org.postil.testkit.internal;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Set;
import org.apache.uima.cas.CAS;
import org.apache.uima.cas.Feature;
import org.apache.uima.cas.FeatureStructure;
import org.apache.uima.cas.Marker;
import org.apache.uima.cas.text.AnnotationFS;
import org.postil.api.annotator.AnnotatorProvider;
import org.postil.api.document.Document;
import org.postil.api.document.Zone;
import org.postil.api.document.ZoneKind;
import org.postil.types.DocumentLabel;
import org.postil.types.Relation;

/** Checks what one annotator wrote into a CAS. */
public final class Written {

  /** These span what they speak of, boilerplate in between included. */
  private static final Set<String> SPANNING =
      Set.of(DocumentLabel.class.getName(), Relation.class.getName());

  private final CAS cas;
  private final Marker marker;
  private final AnnotatorProvider annotator;
  private final Document document;

  /**
   * Looks at a CAS after the annotator ran.
   *
   * @param cas the CAS
   * @param marker set just before the annotator ran
   * @param annotator the annotator
   * @param document the document in the CAS
   */
  public Written(CAS cas, Marker marker, AnnotatorProvider annotator, Document document) {
    this.cas = cas;
    this.marker = marker;
    this.annotator = annotator;
    this.document = document;
  }

  /**
   * Fails the test if the annotator broke a promise.
   *
   * @return number of feature structures that it wrote
   */
  public int check() {
    int written = 0;
    for (FeatureStructure fs : cas.getIndexRepository().getIndexedFSs()) {
      if (marker.isNew(fs)) {
        written++;
        isDeclared(fs);
        isSure(fs);
        if (fs instanceof AnnotationFS span) {
          isInsideTheText(span);
          isOutsideBoilerplate(span);
        }
      }
    }
    return written;
  }

  private void isDeclared(FeatureStructure fs) {
    assertTrue(
        annotator.writes().contains(fs.getType().getName()),
        () -> "wrote " + CasText.line(fs) + " but declares only " + annotator.writes());
  }

  private static void isSure(FeatureStructure fs) {
    Feature confidence = fs.getType().getFeatureByBaseName("confidence");
    if (confidence != null && "uima.cas.Double".equals(confidence.getRange().getName())) {
      double value = fs.getDoubleValue(confidence);
      assertTrue(
          value >= 0 && value <= 1, () -> "confidence must lie in 0..1: " + CasText.line(fs));
    }
  }

  private void isInsideTheText(AnnotationFS span) {
    String text = document.text();
    int begin = span.getBegin();
    int end = span.getEnd();
    assertTrue(
        begin >= 0 && begin <= end && end <= text.length(),
        () -> "lies outside the text of " + text.length() + " code units: " + CasText.line(span));
    assertTrue(
        begin < end || SPANNING.contains(span.getType().getName()),
        () -> "covers nothing: " + CasText.line(span));
    assertTrue(
        isBoundary(text, begin) && isBoundary(text, end),
        () -> "cuts a surrogate pair in two: " + CasText.line(span));
  }

  private void isOutsideBoilerplate(AnnotationFS span) {
    if (SPANNING.contains(span.getType().getName())) {
      return;
    }
    for (Zone zone : document.zones()) {
      assertTrue(
          zone.kind() != ZoneKind.BOILERPLATE
              || span.getEnd() <= zone.begin()
              || span.getBegin() >= zone.end(),
          () -> "covers boilerplate " + zone + ": " + CasText.line(span));
    }
  }

  private static boolean isBoundary(String text, int offset) {
    return offset == 0
        || offset == text.length()
        || !Character.isLowSurrogate(text.charAt(offset))
        || !Character.isHighSurrogate(text.charAt(offset - 1));
  }
}
