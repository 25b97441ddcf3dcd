package org.postil.search.internal.index;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.util.BytesRef;
import org.postil.search.internal.query.Fields;
import org.postil.search.internal.query.Mark;
import org.postil.search.internal.query.TypeNames;
import org.postil.search.internal.query.Words.Word;

/** How a document stands in the index. */
final class IndexEntry {

  private static final FieldType WORDS = words();

  private IndexEntry() {}

  static Document of(String id, long mark, List<Word> words, List<Mark> marks, Facts facts) {
    Document entry = new Document();
    entry.add(new StringField(Fields.ID, id, Field.Store.NO));
    entry.add(new BinaryDocValuesField(Fields.ID, new BytesRef(id)));
    entry.add(new NumericDocValuesField(Fields.MARK, mark));
    entry.add(new Field(Fields.TEXT, new WordStream(words), WORDS));
    String source = Optional.ofNullable(facts.metadata().source()).orElse("");
    entry.add(new SortedDocValuesField(Fields.SOURCE, new BytesRef(Fields.cut(source))));
    entry.add(new BinaryDocValuesField(Fields.FACTS, facts.encode()));
    for (String name : names(marks)) {
      entry.add(new StringField(Fields.NAMES, Fields.cut(name), Field.Store.NO));
    }
    for (String label : new TreeSet<>(facts.labels())) {
      entry.add(new StringField(Fields.LABELS, Fields.name(label), Field.Store.NO));
    }
    if (!marks.isEmpty()) {
      entry.add(new BinaryDocValuesField(Fields.MARKS, MarkCodec.encode(marks)));
    }
    return entry;
  }

  private static Set<String> names(List<Mark> marks) {
    Set<String> names = new TreeSet<>();
    for (Mark mark : marks) {
      names.addAll(TypeNames.all(mark.type()));
      names.add(Fields.name(mark.label()));
    }
    names.remove("");
    return names;
  }

  private static FieldType words() {
    FieldType type = new FieldType();
    type.setTokenized(true);
    type.setIndexOptions(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS_AND_OFFSETS);
    type.setOmitNorms(true);
    type.freeze();
    return type;
  }
}
