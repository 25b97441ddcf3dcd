package org.postil.stance;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.apache.uima.jcas.JCas;
import org.apache.uima.util.CasCreationUtils;
import org.junit.jupiter.api.Test;
import org.postil.types.PostilTypeSystem;
import org.postil.types.Quotation;

class QuotationIndexTest {

  @Test
  void findsWhatLookingAtAllQuotationsFinds() throws Exception {
    JCas cas = CasCreationUtils.createCas(PostilTypeSystem.description(), null, null).getJCas();
    for (long seed = 0; seed < 200; seed++) {
      Random random = new Random(seed);
      List<Quotation> all = new ArrayList<>();
      for (int i = random.nextInt(12); i > 0; i--) {
        int begin = random.nextInt(60);
        all.add(new Quotation(cas, begin, begin + random.nextInt(30)));
      }
      all.sort(Comparator.comparingInt(Quotation::getBegin));
      QuotationIndex index = new QuotationIndex(all);
      for (int begin = 0; begin < 90; begin++) {
        int end = begin + random.nextInt(10);
        assertEquals(smallest(all, begin, end), index.around(begin, end), "seed " + seed);
      }
    }
  }

  private static Optional<Quotation> smallest(List<Quotation> all, int begin, int end) {
    return all.stream()
        .filter(each -> each.getBegin() <= begin && each.getEnd() >= end)
        .min(Comparator.comparingInt(each -> each.getEnd() - each.getBegin()));
  }
}
