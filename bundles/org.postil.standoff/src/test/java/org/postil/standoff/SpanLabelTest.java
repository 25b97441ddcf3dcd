package org.postil.standoff;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class SpanLabelTest {

  @Test
  void usualLabelsStandAlone() {
    assertEquals("PER", new SpanLabel(TypeNames.ENTITY, "PER").text());
    assertEquals("DATE", new SpanLabel(TypeNames.TIMEX, "DATE").text());
  }

  @Test
  void otherTypesStandBeforeTheLabel() {
    assertEquals("entity:DATE", new SpanLabel(TypeNames.ENTITY, "DATE").text());
    assertEquals("lab.Finding:", new SpanLabel("lab.Finding", "").text());
    assertEquals("quote:direct", new SpanLabel("org.postil.types.Quotation", "direct").text());
  }

  @Test
  void whateverIsWrittenComesBack() {
    for (String type : new String[] {TypeNames.ENTITY, TypeNames.TIMEX, "lab.Finding"}) {
      for (String label : new String[] {"", "PER", "DATE", "a:b", "quote:x", "x.y:z", ":"}) {
        SpanLabel given = new SpanLabel(type, label);
        assertEquals(given, SpanLabel.parse(given.text()), given.text());
      }
    }
  }
}
