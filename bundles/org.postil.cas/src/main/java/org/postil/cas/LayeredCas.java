package org.postil.cas;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.uima.cas.CAS;
import org.apache.uima.cas.Feature;
import org.apache.uima.cas.FeatureStructure;
import org.apache.uima.cas.Type;
import org.apache.uima.cas.TypeSystem;
import org.apache.uima.jcas.cas.FSArray;
import org.apache.uima.jcas.cas.TOP;
import org.apache.uima.jcas.tcas.Annotation;
import org.jspecify.annotations.Nullable;
import org.postil.api.document.Document;
import org.postil.api.layer.FeatureTable;
import org.postil.api.layer.Layer;
import org.postil.api.layer.LayerHeader;
import org.postil.api.layer.Reference;
import org.postil.api.layer.TypeDefinition;

/**
 * A CAS that knows which layer each of its feature structures belongs to. Fill it with a document,
 * put layers in, run an engine, and take out as a layer what the engine added. One instance serves
 * one CAS for any number of documents. Used by one thread at a time.
 */
public final class LayeredCas {

  /** Owner of feature structures that no layer keeps, or that are about to get a layer. */
  private static final int NO_LAYER = Integer.MAX_VALUE - 1;

  private final CAS cas;
  private final TypeSystem types;
  private final Map<String, Integer> layers = new HashMap<>();
  private final List<TOP[]> rows = new ArrayList<>();
  private final Map<Set<Type>, List<TypeDefinition>> closures = new HashMap<>();
  private final Map<Type, List<Feature>> pointers = new HashMap<>();
  // By number of the feature structure in the CAS: its layer plus one, and its row.
  private int[] owner = new int[1024];
  private int[] number = new int[1024];
  private boolean isBlank;
  private int annotations;

  /**
   * Wraps a CAS. It is reset when it is filled.
   *
   * @param cas a CAS whose type system holds the shared types
   */
  public LayeredCas(CAS cas) {
    this.cas = cas;
    this.types = cas.getTypeSystem();
  }

  /**
   * The wrapped CAS.
   *
   * @return the CAS
   */
  public CAS cas() {
    return cas;
  }

  /**
   * Starts a document: its text, zones and metadata.
   *
   * @param document the document
   */
  public void fill(Document document) {
    fill(document, DocumentLayer.contentFingerprint(document));
  }

  /**
   * Starts a document whose content needs no second fingerprint.
   *
   * @param document the document
   * @param content its {@link DocumentLayer#contentFingerprint}
   */
  public void fill(Document document, String content) {
    clear();
    isBlank = false;
    cas.setDocumentText(document.text());
    String language = document.metadata().language();
    cas.setDocumentLanguage(language == null ? "x-unspecified" : language);
    own((TOP) cas.getDocumentAnnotation(), NO_LAYER, 0);
    Layer layer = DocumentLayer.of(document, content);
    put(layer);
    Integer index = layers.get(layer.fingerprint());
    layers.put(content, index == null ? 0 : index);
  }

  /** Forgets document and layers, so that the CAS can go back to a pool. */
  public void clear() {
    if (isBlank) {
      return; // Resetting costs as much for nothing as for a document.
    }
    isBlank = true;
    cas.reset();
    layers.clear();
    rows.clear();
    Arrays.fill(owner, 0);
    annotations = 0;
  }

  /**
   * Puts a layer in. Rows of types that the CAS does not know are left out, and references to
   * layers that are not in are left empty.
   *
   * @param layer a layer of the document that the CAS holds
   */
  public void put(Layer layer) {
    List<TOP[]> made = new ArrayList<>();
    List<String> inputs = layer.header().inputs();
    int total = layer.tables().stream().mapToInt(FeatureTable::rows).sum();
    TOP[] all = new TOP[total];
    RowWriter writer =
        new RowWriter(
            cas, (from, row) -> from == Reference.NOTHING ? null : find(from, row, inputs, all));
    int index = rows.size();
    int first = 0;
    for (FeatureTable table : layer.tables()) {
      Type type = types.getType(table.type());
      TOP[] part = type == null ? new TOP[0] : writer.create(table, type);
      System.arraycopy(part, 0, all, first, part.length);
      made.add(part);
      first += table.rows();
    }
    layers.put(layer.fingerprint(), index);
    rows.add(all);
    for (int i = 0; i < made.size(); i++) {
      Type type = types.getType(layer.tables().get(i).type());
      if (type != null) {
        writer.link(layer.tables().get(i), type, made.get(i));
      }
    }
    for (int row = 0; row < total; row++) {
      if (all[row] != null) {
        own(all[row], index, row);
        addToIndexes(all[row]);
      }
    }
    annotations = cas.getAnnotationIndex().size();
  }

  /**
   * Takes out what was added since the last call of {@link #fill}, {@link #put} or this method.
   *
   * @param header identity of the new layer; feature structures of its inputs may be referred to
   * @param writes full names of the types that were declared to be written
   * @return the new layer
   * @throws LayerConflict if spans lie outside the text, undeclared spans were added or a reference
   *     leads to a layer that is no input
   */
  public Layer take(LayerHeader header, Collection<String> writes) {
    int index = rows.size();
    Map<Type, List<TOP>> found = byType();
    for (String name : writes) {
      Type declared = types.getType(name);
      if (declared != null) {
        collect(declared, found);
      }
    }
    checkNothingElse(found, header);
    reach(found);
    List<TOP> all = new ArrayList<>();
    found.values().forEach(all::addAll);
    for (int row = 0; row < all.size(); row++) {
      own(all.get(row), index, row);
    }
    Layer layer = layer(index, header, found);
    layers.put(header.fingerprint(), index);
    rows.add(all.toArray(TOP[]::new));
    return layer;
  }

  /**
   * Reads a layer that is in, as it stands in the CAS.
   *
   * @param header identity of the layer
   * @return a layer equal to the one that was put in or taken out, if nobody has changed it since
   * @throws IllegalArgumentException if no such layer is in
   */
  public Layer view(LayerHeader header) {
    Integer index = layers.get(header.fingerprint());
    if (index == null) {
      throw new IllegalArgumentException(
          "Cannot read layer [" + header.fingerprint() + "]: it is not in the CAS");
    }
    Map<Type, List<TOP>> found = byType();
    for (TOP fs : rows.get(index)) {
      found.computeIfAbsent(fs.getType(), t -> new ArrayList<>()).add(fs);
    }
    return layer(index, header, found);
  }

  private static Map<Type, List<TOP>> byType() {
    return new TreeMap<>(Comparator.comparing(Type::getName));
  }

  private Layer layer(int index, LayerHeader header, Map<Type, List<TOP>> found) {
    RowReader reader = new RowReader(new Addresses(index, header));
    List<FeatureTable> tables = new ArrayList<>();
    found.forEach((type, list) -> tables.add(reader.table(type, list)));
    List<TypeDefinition> needed =
        closures.computeIfAbsent(
            Set.copyOf(found.keySet()), used -> TypeDefinitions.closure(types, found.keySet()));
    return new Layer(header, needed, tables);
  }

  private void collect(Type declared, Map<Type, List<TOP>> found) {
    int length = cas.getDocumentText() == null ? 0 : cas.getDocumentText().length();
    boolean spans = types.subsumes(cas.getAnnotationType(), declared);
    Iterable<? extends FeatureStructure> indexed =
        spans ? cas.getAnnotationIndex(declared) : sorted(declared);
    Type type = null;
    List<TOP> ofType = List.of();
    for (FeatureStructure each : indexed) {
      TOP fs = (TOP) each;
      if (ownerOf(fs) == 0) {
        if (fs instanceof Annotation span) {
          checkOffsets(span, length);
        }
        own(fs, NO_LAYER, 0);
        if (fs.getType() != type) {
          type = fs.getType();
          ofType = found.computeIfAbsent(type, t -> new ArrayList<>());
        }
        ofType.add(fs);
      }
    }
  }

  private List<TOP> sorted(Type type) {
    List<TOP> all = new ArrayList<>();
    cas.getIndexRepository().<TOP>getAllIndexedFS(type).forEachRemaining(all::add);
    all.sort(Comparator.comparingInt(TOP::_id));
    return all;
  }

  private static void checkOffsets(Annotation span, int length) {
    if (span.getBegin() < 0 || span.getEnd() < span.getBegin() || span.getEnd() > length) {
      throw new LayerConflict(
          "Cannot keep a "
              + span.getType().getShortName()
              + " at ["
              + span.getBegin()
              + ","
              + span.getEnd()
              + "): expected offsets within the text of "
              + length
              + " code units, begin before end");
    }
  }

  private void checkNothingElse(Map<Type, List<TOP>> found, LayerHeader header) {
    int added = 0;
    for (Map.Entry<Type, List<TOP>> entry : found.entrySet()) {
      added +=
          types.subsumes(cas.getAnnotationType(), entry.getKey()) ? entry.getValue().size() : 0;
    }
    int now = cas.getAnnotationIndex().size();
    if (now != annotations + added) {
      Set<String> undeclared = new TreeSet<>();
      for (Annotation each : cas.<Annotation>getAnnotationIndex()) {
        if (ownerOf(each) == 0) {
          undeclared.add(each.getType().getName());
        }
      }
      throw LayerConflict.undeclared(header.by(), now - annotations - added, undeclared);
    }
    annotations = now;
  }

  /** Adds what the new feature structures refer to and nobody owns: arrays, lists, helpers. */
  private void reach(Map<Type, List<TOP>> found) {
    Deque<TOP> open = new ArrayDeque<>();
    found.forEach(
        (type, list) -> {
          if (type.isArray() || !pointersOf(type).isEmpty()) {
            open.addAll(list);
          }
        });
    while (!open.isEmpty()) {
      TOP fs = open.poll();
      if (fs instanceof FSArray<?> array) {
        for (int i = 0; i < array.size(); i++) {
          visit((TOP) array.get(i), found, open);
        }
      } else {
        for (Feature feature : pointersOf(fs.getType())) {
          visit(fs.getFeatureValue(feature), found, open);
        }
      }
    }
  }

  private List<Feature> pointersOf(Type type) {
    return pointers.computeIfAbsent(type, LayeredCas::pointers);
  }

  private static List<Feature> pointers(Type type) {
    return type.getFeatures().stream()
        .filter(feature -> !feature.getRange().isPrimitive())
        .filter(feature -> !CAS.FEATURE_BASE_NAME_SOFA.equals(feature.getShortName()))
        .toList();
  }

  private void visit(@Nullable TOP target, Map<Type, List<TOP>> found, Deque<TOP> open) {
    if (target != null && ownerOf(target) == 0) {
      own(target, NO_LAYER, 0);
      found.computeIfAbsent(target.getType(), t -> new ArrayList<>()).add(target);
      open.add(target);
    }
  }

  private @Nullable TOP find(int from, int row, List<String> inputs, TOP[] own) {
    if (from == Reference.SAME_LAYER) {
      return own[row];
    }
    Integer layer = layers.get(inputs.get(from));
    return layer == null || layer >= rows.size() ? null : rows.get(layer)[row];
  }

  private void addToIndexes(TOP fs) {
    if (!fs.getType().isArray()) {
      cas.addFsToIndexes(fs);
    }
  }

  private int ownerOf(TOP fs) {
    int id = fs._id();
    return id < owner.length ? owner[id] : 0;
  }

  private void own(TOP fs, int layer, int row) {
    int id = fs._id();
    if (id >= owner.length) {
      owner = Arrays.copyOf(owner, Math.max(id + 1, owner.length * 2));
      number = Arrays.copyOf(number, owner.length);
    }
    owner[id] = layer + 1;
    number[id] = row;
  }

  /** Addresses of feature structures as the new layer writes them. */
  private final class Addresses implements RowReader.Addresses {
    private final int index;
    private final LayerHeader header;
    private final Map<Integer, Integer> inputs = new HashMap<>();

    Addresses(int index, LayerHeader header) {
      this.index = index;
      this.header = header;
      for (int i = 0; i < header.inputs().size(); i++) {
        Integer layer = layers.get(header.inputs().get(i));
        if (layer != null) {
          inputs.putIfAbsent(layer, i);
        }
      }
    }

    @Override
    public int layer(@Nullable TOP target) {
      int layer = target == null ? NO_LAYER : ownerOf(target) - 1;
      if (layer == NO_LAYER) {
        return Reference.NOTHING;
      }
      if (layer == index) {
        return Reference.SAME_LAYER;
      }
      Integer input = inputs.get(layer);
      if (input == null) {
        throw new LayerConflict(
            "Cannot keep the layer of ["
                + header.by()
                + "]: it refers to a "
                + (target == null ? "" : target.getType().getShortName())
                + " of a layer that it does not read; declare the type as read");
      }
      return input;
    }

    @Override
    public int row(@Nullable TOP target) {
      return target == null ? 0 : number[target._id()];
    }
  }
}
