package org.postil.store.internal.tables;

import java.io.IOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.postil.api.engine.Failure;
import org.postil.api.store.Corpus;
import org.postil.store.internal.codec.FailureCodec;
import org.postil.store.internal.sql.Session;

/** What the last run made of each revision. */
public final class OutcomeTable {

  /**
   * How many documents the last run dealt with.
   *
   * @param finished documents that have their layers
   * @param failed documents in quarantine
   */
  public record Counts(long finished, long failed) {}

  /**
   * Sets the outcome for a revision.
   *
   * @param session the connection, within a transaction
   * @param revision number of the revision
   * @param layers numbers of the layers in order of the plan
   * @param failure why it failed, or null
   * @throws SQLException if the database fails
   */
  void set(Session session, long revision, List<Long> layers, @Nullable Failure failure)
      throws SQLException {
    session.change(
        """
        INSERT INTO outcome (revision, layers, failed_annotator, failed_cause, failure)
        VALUES (?, ?, ?, ?, ?) ON CONFLICT (revision) DO UPDATE SET layers = excluded.layers,
          failed_annotator = excluded.failed_annotator, failed_cause = excluded.failed_cause,
          failure = excluded.failure
        """,
        revision,
        json(layers),
        failure == null ? null : failure.annotator(),
        failure == null ? null : failure.cause().name(),
        failure == null ? null : FailureCodec.encode(failure));
  }

  /**
   * Whether a revision was finished with these layers.
   *
   * @param session the connection
   * @param revision number of the revision
   * @param layers numbers of the layers in order of the plan
   * @return false if it has another outcome or none
   * @throws SQLException if the database fails
   * @throws IOException never
   */
  boolean isSet(Session session, long revision, List<Long> layers)
      throws SQLException, IOException {
    return session
        .number(
            "SELECT 1 FROM outcome WHERE revision = ? AND layers = ? AND failed_cause IS NULL",
            revision,
            json(layers))
        .isPresent();
  }

  /**
   * The layers that the last run gave the latest revision of a document.
   *
   * @param session the connection
   * @param document id of the document
   * @return JSON array of numbers in order of the plan; empty if no run finished it
   * @throws SQLException if the database fails
   * @throws IOException never
   */
  public Optional<String> layers(Session session, String document)
      throws SQLException, IOException {
    return session.first(
        "SELECT o.layers FROM document d JOIN outcome o ON o.revision = d.latest"
            + " WHERE d.name = ? AND o.failed_cause IS NULL",
        row -> row.getString(1),
        document);
  }

  /**
   * The documents whose latest revision failed.
   *
   * @param session the connection
   * @return failures in order of import
   * @throws SQLException if the database fails
   * @throws IOException if a failure is damaged
   */
  public List<Corpus.Quarantined> quarantined(Session session) throws SQLException, IOException {
    return session.all(
        "SELECT d.name, o.failed_annotator, o.failed_cause, o.failure"
            + " FROM outcome o JOIN document d ON d.latest = o.revision"
            + " WHERE o.failed_cause IS NOT NULL ORDER BY d.id",
        OutcomeTable::quarantined);
  }

  /**
   * Counts documents by their outcome.
   *
   * @param session the connection
   * @return how many were finished and how many failed
   * @throws SQLException if the database fails
   * @throws IOException never
   */
  public Counts counts(Session session) throws SQLException, IOException {
    return session
        .first(
            "SELECT count(*) - count(o.failed_cause), count(o.failed_cause)"
                + " FROM document d JOIN outcome o ON o.revision = d.latest",
            row -> new Counts(row.getLong(1), row.getLong(2)))
        .orElseThrow();
  }

  private static String json(List<Long> numbers) {
    return numbers.stream().map(String::valueOf).collect(Collectors.joining(",", "[", "]"));
  }

  private static Corpus.Quarantined quarantined(ResultSet row) throws SQLException, IOException {
    Failure.Cause cause = Failure.Cause.valueOf(row.getString(3));
    return new Corpus.Quarantined(
        row.getString(1), FailureCodec.decode(row.getString(2), cause, row.getBytes(4)));
  }
}
