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
      out.text(mark.type()).text(mark.label()).texts(mark.states());
      out.skippable(each -> encode(mark.details().get(), each));
    }
    return out.packed();
  }

  private static void encode(Mark.Details details, Packer out) {
    out.text(details.text()).texts(details.layers()).texts(details.people());
    out.number(details.features().size());
    details.features().forEach((name, value) -> out.text(name).text(value));
  }

  private static Mark.Details details(Unpacker in) {
    return new Mark.Details(in.text(), in.texts(), in.texts(), features(in));
  }

  /**
   * Reads annotations.
   *
   * @param bytes what the index holds
   * @return in order of begin
   */
  public static List<Mark> decode(BytesRef bytes) {
    // Details are read later, when Lucene may have put other bytes there.
    Unpacker in = new Unpacker(BytesRef.deepCopyOf(bytes));
    int count = in.number();
    List<Mark> marks = new ArrayList<>(count);
    int begin = 0;
    int first = 0;
    for (int i = 0; i < count; i++) {
      begin += in.number();
      int end = begin + in.number();
      first += in.number();
      Place place = new Place(first, first + in.number(), begin, end);
      String type = in.text();
      String label = in.text();
      List<String> states = in.texts();
      Unpacker rest = in.skip();
      marks.add(new Mark(type, label, place, states, () -> details(rest.again())));
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
