package org.postil.search.internal.index;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;
import org.postil.api.document.CreationTime;
import org.postil.api.document.Metadata;
import org.postil.api.store.Condition;

/**
 * What queries ask of a document beside its text.
 *
 * @param metadata what is known about it
 * @param labels labels of the document
 */
public record Facts(Metadata metadata, List<String> labels) {

  private static final String LABEL = "label";

  BytesRef encode() {
    Packer out = new Packer().texts(labels);
    optional(out, metadata.source());
    optional(out, metadata.title());
    optional(out, metadata.language());
    Optional<CreationTime> time = metadata.published();
    optional(out, time.map(CreationTime::value).orElse(null));
    optional(out, time.map(CreationTime::basis).map(Enum::name).orElse(null));
    out.number(metadata.other().size());
    metadata.other().forEach((name, value) -> out.text(name).text(value));
    return out.packed();
  }

  private static void optional(Packer out, @Nullable String value) {
    out.texts(value == null ? List.of() : List.of(value));
  }

  /**
   * Reads facts.
   *
   * @param bytes what the index holds
   * @return what {@code encode} was given
   */
  public static Facts decode(BytesRef bytes) {
    Unpacker in = new Unpacker(bytes);
    List<String> labels = in.texts();
    String source = optional(in);
    String title = optional(in);
    String language = optional(in);
    String time = optional(in);
    String basis = optional(in);
    Map<String, String> other = new TreeMap<>();
    for (int left = in.number(); left > 0; left--) {
      other.put(in.text(), in.text());
    }
    CreationTime created =
        time == null || basis == null
            ? null
            : new CreationTime(time, CreationTime.Basis.valueOf(basis));
    return new Facts(new Metadata(source, title, language, created, other), labels);
  }

  private static @Nullable String optional(Unpacker in) {
    List<String> values = in.texts();
    return values.isEmpty() ? null : values.get(0);
  }

  /**
   * Whether a condition is met. Labels of the document are asked for like a fact named label.
   *
   * @param id id of the document
   * @param condition the condition
   * @return whether it is
   */
  public boolean meet(String id, Condition condition) {
    if (!condition.field().equals(LABEL) || labels.isEmpty()) {
      return condition.holds(id, metadata);
    }
    boolean all = condition.relation() == Condition.Relation.NOT_EQUAL;
    return all
        ? labels.stream().allMatch(label -> holds(condition, label))
        : labels.stream().anyMatch(label -> holds(condition, label));
  }

  private static boolean holds(Condition condition, String label) {
    return condition.holds("", new Metadata(null, null, null, null, Map.of(LABEL, label)));
  }
}
