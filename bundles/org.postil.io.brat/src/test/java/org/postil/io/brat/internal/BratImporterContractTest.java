package org.postil.io.brat.internal;

import java.util.List;
import java.util.Map;
import org.postil.api.io.Importer;
import org.postil.testkit.ImporterContract;
import org.postil.testkit.MemorySource;

class BratImporterContractTest extends ImporterContract {

  @Override
  protected Importer importer() {
    return new BratImporter();
  }

  @Override
  protected Map<String, String> companions() {
    return Map.of("ship.txt", "🚢 Mara Lind sold the Ida\nMarie to Oslo on Monday.\n");
  }

  @Override
  protected List<MemorySource> samples() {
    return List.of(
        new MemorySource(
            "ship.ann",
            """
            T1\tPER 2 11\tMara Lind
            T2\tSell 12 16\tsold
            T3\tShip 21 30\tIda Marie
            T4\tLOC 34 38\tOslo
            T5\tDATE 42 48\tMonday
            T6\tPhrase 12 16;31 33\tsold to
            E1\tSell:T2 Agent:T1 Theme:T3 Theme2:T4
            R1\tLives Arg1:T1 Arg2:T4\t
            A1\tSure E1
            M1\tDegree T3 High
            N1\tReference T4 Wikidata:Q585\tOslo
            #1\tAnnotatorNotes T1\tchecked twice
            *\tAlias T1 T3
            """));
  }
}
