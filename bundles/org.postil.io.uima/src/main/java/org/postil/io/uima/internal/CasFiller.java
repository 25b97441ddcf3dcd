package org.postil.io.uima.internal;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.uima.cas.CAS;
import org.apache.uima.cas.FeatureStructure;
import org.apache.uima.cas.Type;
import org.apache.uima.jcas.cas.TOP;
import org.apache.uima.resource.ResourceInitializationException;
import org.apache.uima.resource.metadata.TypeSystemDescription;
import org.apache.uima.util.CasCreationUtils;
import org.jspecify.annotations.Nullable;
import org.postil.api.io.AnnotatedDocument;
import org.postil.api.io.ExportOptions;
import org.postil.api.layer.Layer;
import org.postil.api.layer.LayerHeader;
import org.postil.api.layer.TypeDefinition;
import org.postil.cas.LayeredCas;
import org.postil.cas.TypeDefinitions;
import org.postil.standoff.LossCounter;
import org.postil.standoff.SpanIndex;
import org.postil.types.PostilTypeSystem;

/**
 * Fills one CAS with document after document. Its type system grows with the types that layers
 * bring; the CAS is made anew only then.
 */
final class CasFiller {

  private static final Set<String> ALWAYS = Set.of("org.postil.types.DocumentMetadata");

  private final ExportOptions options;
  private final LossCounter losses;
  private final List<TypeDefinition> definitions = new ArrayList<>();
  private TypeSystemDescription types;
  private @Nullable LayeredCas cas;

  CasFiller(ExportOptions options, LossCounter losses) {
    this.options = options;
    this.losses = losses;
    definitions.addAll(TypeDefinitions.of(PostilTypeSystem.description()));
    definitions.add(Origins.DEFINITION);
    types = TypeDefinitions.describe(definitions);
  }

  /** The type system of all documents so far. */
  TypeSystemDescription typeSystem() {
    return types;
  }

  /** The CAS of a document. It is good until the next document. */
  CAS fill(AnnotatedDocument document) throws IOException {
    List<Layer> layers = new ArrayList<>();
    for (Layer layer : document.layers()) {
      if (!layer.header().annotator().equals(LayerHeader.DOCUMENT) && declare(layer)) {
        layers.add(layer);
      }
    }
    LayeredCas filled = cas == null ? create() : cas;
    cas = filled;
    filled.fill(document.document());
    FeatureStructure standard = filled.cas().getDocumentAnnotation();
    Map<Layer, List<FeatureStructure>> members = new LinkedHashMap<>();
    for (Layer layer : layers) {
      members.put(layer, put(filled, layer));
    }
    keepOneDocumentAnnotation(filled.cas(), standard);
    Set<FeatureStructure> left = leaveOutWhatNobodyWants(filled.cas());
    members.forEach(
        (layer, all) -> {
          all.removeAll(left);
          Origins.add(filled.cas(), layer.header(), all);
        });
    return filled.cas();
  }

  /** Takes in the types of a layer, or leaves the layer out if they contradict others. */
  private boolean declare(Layer layer) {
    if (definitions.containsAll(layer.types())) {
      return true;
    }
    List<TypeDefinition> wider = new ArrayList<>(definitions);
    layer.types().stream().filter(type -> !definitions.contains(type)).forEach(wider::add);
    try {
      types = TypeDefinitions.describe(wider);
    } catch (IllegalArgumentException e) {
      losses.add("layers left out whose types contradict those of other layers");
      return false;
    }
    definitions.clear();
    definitions.addAll(wider);
    cas = null;
    return true;
  }

  private LayeredCas create() throws IOException {
    try {
      return new LayeredCas(CasCreationUtils.createCas(types, null, null));
    } catch (ResourceInitializationException e) {
      throw new IOException("Cannot export: the types of the layers make no type system", e);
    }
  }

  /** Puts a layer in and tells what came with it. */
  private static List<FeatureStructure> put(LayeredCas filled, Layer layer) {
    List<FeatureStructure> before = indexed(filled.cas());
    int last = before.isEmpty() ? 0 : ((TOP) before.get(before.size() - 1))._id();
    filled.put(layer);
    List<FeatureStructure> members = indexed(filled.cas());
    members.removeIf(fs -> ((TOP) fs)._id() <= last);
    return members;
  }

  private static List<FeatureStructure> indexed(CAS cas) {
    List<FeatureStructure> all = new ArrayList<>(cas.getIndexRepository().getIndexedFSs());
    all.sort(Comparator.comparingInt(fs -> ((TOP) fs)._id()));
    return all;
  }

  /** Some type systems extend UIMA's annotation of the document; there should be one only. */
  private static void keepOneDocumentAnnotation(CAS cas, FeatureStructure standard) {
    Type type = cas.getTypeSystem().getType(CAS.TYPE_NAME_DOCUMENT_ANNOTATION);
    if (cas.getAnnotationIndex(type).size() > 1) {
      cas.removeFsFromIndexes(standard);
    }
  }

  private Set<FeatureStructure> leaveOutWhatNobodyWants(CAS cas) {
    Set<FeatureStructure> left = new HashSet<>();
    Type document = cas.getTypeSystem().getType(CAS.TYPE_NAME_DOCUMENT_ANNOTATION);
    for (FeatureStructure fs : indexed(cas)) {
      String type = fs.getType().getName();
      boolean wanted =
          ALWAYS.contains(type)
              || cas.getTypeSystem().subsumes(document, fs.getType())
              || SpanIndex.wants(options.types(), type);
      if (!wanted) {
        cas.removeFsFromIndexes(fs);
        left.add(fs);
      }
    }
    return left;
  }
}
