package org.postil.io.conll.internal;

import java.util.List;
import org.postil.api.io.Importer;
import org.postil.testkit.ImporterContract;
import org.postil.testkit.MemorySource;

class ConlluImporterContractTest extends ImporterContract {

  @Override
  protected Importer importer() {
    return new ConlluImporter();
  }

  @Override
  protected List<MemorySource> samples() {
    return List.of(
        new MemorySource(
            "a.conllu",
            """
            # newdoc id = one
            # text = 🚢 du port
            1\t🚢\t_\tSYM\t_\t_\t0\troot\t_\t_
            2-3\tdu\t_\t_\t_\t_\t_\t_\t_\t_
            2\tde\tde\tADP\t_\t_\t4\tcase\t_\t_
            3\tle\tle\tDET\t_\t_\t4\tdet\t_\t_
            3.1\tgrand\t_\tADJ\t_\t_\t_\t_\t4:amod\t_
            4\tport\tport\tNOUN\t_\t_\t1\tdep\t_\tNE=B-LOC

            # newdoc id = two
            1\tOui\toui\tINTJ\t_\t_\t0\troot\t_\tSpaceAfter=No

            """));
  }
}
