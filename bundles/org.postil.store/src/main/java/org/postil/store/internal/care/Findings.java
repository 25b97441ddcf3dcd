package org.postil.store.internal.care;

import java.util.function.Consumer;
import org.postil.api.store.Finding;
import org.postil.store.internal.sql.Database;
import org.postil.store.internal.sql.SqliteDatabase;

/** Hands findings on and counts them. Used by one thread. */
final class Findings {

  static final String RESTORE = "restore a backup";

  private final Consumer<Finding> receiver;
  private long found;
  private long mended;

  Findings(Consumer<Finding> receiver) {
    this.receiver = receiver;
  }

  /** The whole corpus as the place of a finding. */
  static String place(Database database) {
    return (database instanceof SqliteDatabase ? "file [" : "schema [") + database.place() + "]";
  }

  /** Something that only the person can put right. */
  void report(String place, String problem, String remedy) {
    found++;
    receiver.accept(new Finding(place, problem, remedy, false));
  }

  /** Something that was put right. */
  void mended(String place, String problem, String done) {
    found++;
    mended++;
    receiver.accept(new Finding(place, problem, done, true));
  }

  long found() {
    return found;
  }

  long mended() {
    return mended;
  }
}
