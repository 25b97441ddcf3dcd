package org.postil.store.internal.tags;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.util.List;
import org.postil.api.store.TagAction;
import org.postil.api.store.Tagsets;
import org.postil.store.internal.sql.Database;
import org.postil.store.internal.sql.Durability;
import org.postil.store.internal.sql.Session;
import org.postil.store.internal.sql.SqlText;
import org.postil.store.internal.sql.StoreException;

/** The labels of a corpus. */
public final class SqlTagsets implements Tagsets {

  private final Database database;
  private final TagTable table;

  /**
   * Opens the tagsets of a corpus.
   *
   * @param database the corpus
   * @param table its changes of labels
   */
  public SqlTagsets(Database database, TagTable table) {
    this.database = database;
    this.table = table;
  }

  @Override
  public Change change(TagAction action, String person) throws IOException {
    return write(
        person,
        session -> {
          TagRules.check(action, table.names(session));
          return table.insert(session, person, action);
        });
  }

  @Override
  public Change undo(String person) throws IOException {
    return write(person, session -> table.undo(session, person, last(session)));
  }

  private Change last(Session session) throws SQLException, IOException {
    List<Change> holding =
        table.changes(session).stream().filter(change -> !change.undone()).toList();
    if (holding.isEmpty()) {
      throw new StoreException(
          "Cannot undo a change of labels in ["
              + database.place()
              + "]: none is left to undo; list them with `postil labels history`");
    }
    return holding.get(holding.size() - 1);
  }

  private Change write(String person, Database.Work<Change> work) throws IOException {
    SqlText.require("change a label", "the name of a person", person.strip());
    return database.write("change a label of", Durability.POWER, work);
  }

  @Override
  public List<Change> changes() {
    return read(table::changes);
  }

  @Override
  public List<Tag> tags() {
    return read(session -> table.names(session).tags());
  }

  @Override
  public String nameOf(String type, String label) {
    return read(session -> table.names(session).shown(type, label));
  }

  @Override
  public List<FormerName> formerNames() {
    return read(table::former);
  }

  @Override
  public long names() {
    return read(session -> table.names(session).number());
  }

  private <T> T read(Database.Work<T> work) {
    try {
      return database.read("read the labels of", work);
    } catch (IOException e) {
      throw new UncheckedIOException(e.getMessage(), e);
    }
  }
}
