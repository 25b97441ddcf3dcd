package org.postil.io.uima.internal;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.uima.cas.CAS;
import org.apache.uima.cas.Feature;
import org.apache.uima.cas.FeatureStructure;
import org.apache.uima.cas.Type;
import org.apache.uima.resource.ResourceInitializationException;
import org.apache.uima.util.CasCreationUtils;
import org.jspecify.annotations.Nullable;
import org.postil.api.document.Document;
import org.postil.api.io.AnnotatedDocument;
import org.postil.api.io.ExportOptions;
import org.postil.api.layer.Reference;
import org.postil.api.layer.Span;
import org.postil.standoff.FeatureValue;
import org.postil.standoff.LossCounter;
import org.postil.standoff.SpanIndex;
import org.postil.standoff.TypeNames;

/** Makes the CAS of one document as INCEpTION keeps it. */
final class InceptionCas {

  private final Document document;
  private final SpanIndex index;
  private final InceptionLayers layers;
  private final LossCounter losses;
  private final List<Span> spans = new ArrayList<>();
  private final Map<Span, String> relations = new HashMap<>();

  InceptionCas(
      AnnotatedDocument annotated,
      ExportOptions options,
      InceptionLayers layers,
      LossCounter losses) {
    this.document = annotated.document();
    this.index = new SpanIndex(annotated, options);
    this.layers = layers;
    this.losses = losses;
    for (Span span : index.spans()) {
      if (InceptionNames.isMetadata(span.type())) {
        continue; // INCEpTION and this class write their own.
      }
      if (span.type().equals(TypeNames.RELATION)) {
        String ends = ends(span);
        if (ends == null) {
          losses.add("relations dropped that do not join two exported spans of one type");
          continue;
        }
        relations.put(span, InceptionNames.relationLayer(ends));
        layers.relation(InceptionNames.relationLayer(ends), ends);
      } else {
        layers.span(InceptionNames.layer(span.type()));
      }
      spans.add(span);
    }
    losses.add("feature structures that are no spans dropped", index.others());
  }

  /** The layer of both ends; null when there is none. */
  private @Nullable String ends(Span relation) {
    Span from = index.targets(relation).get("from");
    Span to = index.targets(relation).get("to");
    boolean both =
        from != null
            && to != null
            && from.type().equals(to.type())
            && !from.type().equals(TypeNames.RELATION)
            && index.position(from).isPresent()
            && index.position(to).isPresent();
    return both ? InceptionNames.layer(from.type()) : null;
  }

  /** The document with tokens and sentences; with annotations as well if they are wanted. */
  CAS cas(boolean annotations) throws IOException {
    try {
      spans.forEach(span -> index.features(span).forEach((name, v) -> note(span, name, v)));
      CAS cas = CasCreationUtils.createCas(layers.types(), null, null);
      cas.setDocumentText(document.text());
      String language = document.metadata().language();
      cas.setDocumentLanguage(language == null ? "x-unspecified" : language);
      addMetadata(cas);
      new InceptionUnits(cas, document.text()).add(spans);
      if (annotations) {
        addAnnotations(cas);
      }
      return cas;
    } catch (ResourceInitializationException e) {
      throw new IOException("Cannot export document [" + document.id() + "]: " + e, e);
    }
  }

  private void note(Span span, String name, FeatureValue value) {
    if (!isUnit(span)) {
      layers.holds(layer(span), name, value);
    }
  }

  private String layer(Span span) {
    return relations.getOrDefault(span, InceptionNames.layer(span.type()));
  }

  private static boolean isUnit(Span span) {
    String layer = InceptionNames.layer(span.type());
    return layer.equals(InceptionNames.TOKEN) || layer.equals(InceptionNames.SENTENCE);
  }

  private void addMetadata(CAS cas) {
    // It takes the place of UIMA's own annotation of the document.
    cas.removeFsFromIndexes(cas.getDocumentAnnotation());
    Type type = cas.getTypeSystem().getType(InceptionNames.METADATA);
    FeatureStructure fs = cas.createAnnotation(type, 0, document.text().length());
    String language = document.metadata().language();
    fs.setFeatureValueFromString(
        type.getFeatureByBaseName("language"), language == null ? "x-unspecified" : language);
    fs.setFeatureValueFromString(type.getFeatureByBaseName("documentId"), document.id());
    String title = document.metadata().title();
    fs.setFeatureValueFromString(
        type.getFeatureByBaseName("documentTitle"), title == null ? document.id() : title);
    cas.addFsToIndexes(fs);
  }

  private void addAnnotations(CAS cas) {
    Map<Reference, FeatureStructure> made = new HashMap<>();
    for (Span span : spans) {
      if (!isUnit(span) && !relations.containsKey(span)) {
        made.put(span.reference(), add(cas, span));
      }
    }
    for (Span relation : spans) {
      if (relations.containsKey(relation)) {
        addRelation(cas, relation, made);
      }
    }
  }

  private FeatureStructure add(CAS cas, Span span) {
    Type type = cas.getTypeSystem().getType(layer(span));
    FeatureStructure fs = cas.createAnnotation(type, span.begin(), span.end());
    index
        .features(span)
        .forEach(
            (name, value) -> {
              if (layers.holds(layer(span), name, value)) {
                set(fs, type.getFeatureByBaseName(name), value);
                countRounded(name, value);
              } else if (!relations.containsKey(span) || !name.matches("from|to")) {
                losses.add("features left out: " + name);
              }
            });
    cas.addFsToIndexes(fs);
    return fs;
  }

  private void addRelation(CAS cas, Span relation, Map<Reference, FeatureStructure> made) {
    FeatureStructure fs = add(cas, relation);
    Map<String, Span> targets = index.targets(relation);
    Span from = targets.get("from");
    Span to = targets.get("to");
    if (from == null || to == null) {
      return;
    }
    Type type = fs.getType();
    fs.setFeatureValue(
        type.getFeatureByBaseName(InceptionNames.GOVERNOR), made.get(from.reference()));
    fs.setFeatureValue(
        type.getFeatureByBaseName(InceptionNames.DEPENDENT), made.get(to.reference()));
    boolean usual =
        relation.begin() == Math.min(from.begin(), to.begin())
            && relation.end() == Math.max(from.end(), to.end());
    losses.add("relations that cover other text than from end to end", usual ? 0 : 1);
  }

  /** INCEpTION's numbers have 32 bits. */
  private void countRounded(String name, FeatureValue value) {
    boolean rounded =
        value instanceof FeatureValue.Fraction fraction
                && (float) fraction.value() != fraction.value()
            || value instanceof FeatureValue.Whole whole && (int) whole.value() != whole.value();
    losses.add("features rounded to 32 bits: " + name, rounded ? 1 : 0);
  }

  private static void set(FeatureStructure fs, Feature feature, FeatureValue value) {
    if (value instanceof FeatureValue.Text text) {
      fs.setStringValue(feature, text.value());
    } else if (value instanceof FeatureValue.Whole whole) {
      fs.setIntValue(feature, (int) whole.value());
    } else if (value instanceof FeatureValue.Fraction fraction) {
      fs.setFloatValue(feature, (float) fraction.value());
    } else if (value instanceof FeatureValue.Truth truth) {
      fs.setBooleanValue(feature, truth.value());
    }
  }
}
