package org.postil.store.internal.care;

import java.io.IOException;
import java.util.function.Consumer;
import org.postil.api.store.Checkup;
import org.postil.api.store.Finding;
import org.postil.store.internal.sql.Database;

/** Examines everything that must hold in a corpus. */
final class Doctor {

  private final Database database;
  private final boolean repair;
  private final Findings findings;

  Doctor(Database database, boolean repair, Consumer<Finding> receiver) {
    this.database = database;
    this.repair = repair;
    findings = new Findings(receiver);
  }

  Checkup examine() {
    run(new FileCheck(database));
    long documents = run(new RevisionCheck(database));
    long layers = run(new LayerCheck(database, repair));
    run(new OutcomeCheck(database, repair));
    run(new InputCheck(database, repair));
    long jobs = run(new JobCheck(database));
    long decisions = run(new JournalCheck(database));
    run(new TagCheck(database));
    return new Checkup(documents, layers, jobs, decisions, findings.found(), findings.mended());
  }

  /** A check that cannot read on is a finding; the others go on. */
  private long run(Check check) {
    try {
      return check.run(findings);
    } catch (IOException e) {
      findings.report(Findings.place(database), String.valueOf(e.getMessage()), Findings.RESTORE);
      return 0;
    }
  }
}
