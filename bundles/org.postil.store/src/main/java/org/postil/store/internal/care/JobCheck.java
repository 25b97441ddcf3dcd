package org.postil.store.internal.care;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.postil.store.internal.codec.FailureCodec;
import org.postil.store.internal.codec.PipelineCodec;
import org.postil.store.internal.sql.Database;

/** Examines jobs: their pipelines and failures can be read. */
record JobCheck(Database database) implements Check {

  private static final String REMEDY = "start a new job; its documents and layers are safe";

  @Override
  public long run(Findings findings) throws IOException {
    List<Long> jobs =
        database.read(
            "examine the jobs of",
            session -> session.all("SELECT id FROM job ORDER BY id", row -> row.getLong(1)));
    for (long job : jobs) {
      problem(job).ifPresent(problem -> findings.report("job " + job, problem, REMEDY));
    }
    return jobs.size();
  }

  private Optional<String> problem(long job) {
    try {
      return database.read(
          "examine the jobs of",
          session -> {
            session.first(
                "SELECT pipeline FROM job WHERE id = ?",
                row -> PipelineCodec.decode(row.getString(1)),
                job);
            boolean readable =
                session
                    .all(
                        "SELECT failure FROM job_document WHERE job = ? AND state = 2",
                        row -> FailureCodec.isReadable(row.getBytes(1)),
                        job)
                    .stream()
                    .allMatch(Boolean::booleanValue);
            return readable
                ? Optional.<String>empty()
                : Optional.of("the reason for a failure cannot be read");
          });
    } catch (IOException e) {
      return Optional.of(String.valueOf(e.getMessage()));
    }
  }
}
