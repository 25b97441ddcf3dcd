package org.postil.store.internal.edit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.postil.api.document.Metadata;
import org.postil.api.store.Condition;
import org.postil.api.store.Selections;
import org.postil.store.internal.codec.MetadataCodec;
import org.postil.store.internal.sql.Database;
import org.postil.store.internal.sql.Durability;
import org.postil.store.internal.sql.Session;
import org.postil.store.internal.sql.SqlText;

/** Documents by their metadata, and kept questions. */
public final class SqlSelections implements Selections {

  private static final int PAGE = 1_000;

  private final Database database;

  private record Row(long id, String name, Metadata metadata) {}

  /**
   * Opens the selections of a corpus.
   *
   * @param database the corpus
   */
  public SqlSelections(Database database) {
    this.database = database;
  }

  @Override
  public Iterator<String> matching(List<Condition> conditions) {
    return new Matches(List.copyOf(conditions));
  }

  /** Reads documents a page at a time until some match. Used by one thread. */
  private final class Matches implements Iterator<String> {
    private final List<Condition> conditions;
    private List<String> page = List.of();
    private int at;
    private long last;
    private boolean atEnd;

    Matches(List<Condition> conditions) {
      this.conditions = conditions;
    }

    @Override
    public boolean hasNext() {
      while (at == page.size() && !atEnd) {
        fill();
      }
      return at < page.size();
    }

    @Override
    public String next() {
      if (!hasNext()) {
        throw new java.util.NoSuchElementException("No more documents match");
      }
      return page.get(at++);
    }

    private void fill() {
      List<Row> rows = read(session -> rows(session, last));
      atEnd = rows.isEmpty();
      at = 0;
      page = new ArrayList<>();
      for (Row row : rows) {
        last = row.id();
        if (conditions.stream().allMatch(each -> each.holds(row.name(), row.metadata()))) {
          page.add(row.name());
        }
      }
    }
  }

  private static List<Row> rows(Session session, long after) throws SQLException, IOException {
    return session.all(
        "SELECT d.id, d.name, r.metadata FROM document d JOIN revision r ON r.id = d.latest"
            + " WHERE d.id > ? ORDER BY d.id LIMIT ?",
        row -> new Row(row.getLong(1), row.getString(2), MetadataCodec.decode(row.getString(3))),
        after,
        PAGE);
  }

  @Override
  public void save(Saved selection) throws IOException {
    SqlText.require("keep a selection", "a name", selection.name());
    for (Condition each : selection.conditions()) {
      SqlText.require("keep a selection", "a field", each.field());
    }
    database.write(
        "keep selection [" + selection.name() + "] in",
        Durability.POWER,
        session -> {
          session.change("DELETE FROM selection WHERE name = ?", selection.name());
          long id =
              session
                  .number("INSERT INTO selection (name) VALUES (?) RETURNING id", selection.name())
                  .orElseThrow();
          int number = 0;
          for (Condition each : selection.conditions()) {
            session.change(
                "INSERT INTO selection_condition (selection, number, field, relation, value)"
                    + " VALUES (?, ?, ?, ?, ?)",
                id,
                ++number,
                each.field(),
                each.relation().name(),
                each.value());
          }
          return id;
        });
  }

  @Override
  public boolean remove(String name) throws IOException {
    return database.write(
            "forget selection [" + name + "] of",
            Durability.POWER,
            session -> session.change("DELETE FROM selection WHERE name = ?", name))
        == 1;
  }

  @Override
  public Optional<Saved> find(String name) {
    return all().stream().filter(each -> each.name().equals(name)).findFirst();
  }

  @Override
  public List<Saved> all() {
    return read(
        session -> {
          List<Saved> all = new ArrayList<>();
          for (String name :
              session.all("SELECT name FROM selection ORDER BY name", row -> row.getString(1))) {
            all.add(new Saved(name, conditions(session, name)));
          }
          return all;
        });
  }

  private static List<Condition> conditions(Session session, String name)
      throws SQLException, IOException {
    return session.all(
        "SELECT c.field, c.relation, c.value FROM selection_condition c"
            + " JOIN selection s ON s.id = c.selection WHERE s.name = ? ORDER BY c.number",
        row ->
            new Condition(
                row.getString(1), Condition.Relation.valueOf(row.getString(2)), row.getString(3)),
        name);
  }

  private <T> T read(Database.Work<T> work) {
    try {
      return database.read("select documents of", work);
    } catch (IOException e) {
      throw new UncheckedIOException(e.getMessage(), e);
    }
  }
}
