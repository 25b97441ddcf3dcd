package org.postil.io.conll.internal;

import java.util.List;
import org.postil.api.io.Importer;
import org.postil.testkit.ImporterContract;
import org.postil.testkit.MemorySource;

class Conll2003ImporterContractTest extends ImporterContract {

  @Override
  protected Importer importer() {
    return new Conll2003Importer();
  }

  @Override
  protected List<MemorySource> samples() {
    return List.of(
        new MemorySource("two.conll", "Mara\tB-PER\nLind\tI-PER\nleft\tO\n\nShe\tO\n"),
        new MemorySource(
            "four.iob",
            "-DOCSTART- -X- -X- O\n\n🚢 SYM B-NP I-MISC\nleft VBD B-VP O\n\n-DOCSTART- -X- -X- O\n\nOslo NNP B-NP I-LOC\n"));
  }
}
