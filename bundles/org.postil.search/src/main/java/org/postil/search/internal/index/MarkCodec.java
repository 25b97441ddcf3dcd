package org.postil.search.internal.index;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.lucene.util.BytesRef;
import org.postil.search.internal.query.Mark;
import org.postil.search.internal.query.Place;

/** How the annotations of a document stand in the index. */
public final class MarkCodec {

  private MarkCodec() {}

  static BytesRef encode(List<Mark> marks) {
    Packer out = new Packer().number(marks.size());
    int begin = 0;
    int first = 0;
    for (Mark mark : marks) {
      Place place = mark.place();
      out.number(place.begin() - begin).number(place.end() - place.begin());
      out.number(place.first() - first).number(place.last() - place.first());
      begin = place.begin();
      first = place.first();
      out.text(mark.type()).text(mark.label()).text(mark.text());
      out.texts(mark.states()).texts(mark.layers()).texts(mark.people());
      out.number(mark.features().size());
      mark.features().forEach((name, value) -> out.text(name).text(value));
    }
    return out.packed();
  }

  /**
   * Reads annotations.
   *
   * @param bytes what the index holds
   * @return in order of begin
   */
  public static List<Mark> decode(BytesRef bytes) {
    Unpacker in = new Unpacker(bytes);
    int count = in.number();
    List<Mark> marks = new ArrayList<>(count);
    int begin = 0;
    int first = 0;
    for (int i = 0; i < count; i++) {
      begin += in.number();
      int end = begin + in.number();
      first += in.number();
      Place place = new Place(first, first + in.number(), begin, end);
      marks.add(
          new Mark(
              in.text(),
              in.text(),
              place,
              in.text(),
              in.texts(),
              in.texts(),
              in.texts(),
              features(in)));
    }
    return marks;
  }

  private static SortedMap<String, String> features(Unpacker in) {
    int count = in.number();
    if (count == 0) {
      return Collections.emptySortedMap();
    }
    SortedMap<String, String> features = new TreeMap<>();
    for (int i = 0; i < count; i++) {
      features.put(in.text(), in.text());
    }
    return features;
  }
}
