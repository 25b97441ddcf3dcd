package org.postil.store.internal.tables;

import java.io.IOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.postil.api.layer.Layer;
import org.postil.api.layer.LayerHeader;
import org.postil.api.layer.TypeDefinition;
import org.postil.store.internal.codec.InputsCodec;
import org.postil.store.internal.codec.TablesCodec;
import org.postil.store.internal.codec.TypesCodec;
import org.postil.store.internal.sql.Session;
import org.postil.store.internal.sql.StoreException;

/** Layers, each kept once for a text. */
public final class LayerTable {

  private static final String READ =
      """
      SELECT l.fingerprint, a.name, a.version, l.inputs, l.tables, l.types, d.name
      FROM layer l JOIN annotator a ON a.id = l.annotator
      JOIN text t ON t.id = l.text JOIN document d ON d.id = t.document
      """;

  private final TypesCache types = new TypesCache();

  /**
   * Brings a layer into the form in which it is written. Needs no database.
   *
   * @param layer the layer
   * @return what {@link #add} takes
   */
  LayerDraft draft(Layer layer) {
    return LayerDraft.of(layer, types);
  }

  /**
   * Adds a layer unless the text has it.
   *
   * @param session the connection, within a transaction
   * @param text number of the text
   * @param draft what to add
   * @return number of the layer
   * @throws SQLException if the database fails
   * @throws IOException never
   */
  long add(Session session, long text, LayerDraft draft) throws SQLException, IOException {
    LayerHeader header = draft.layer().header();
    Optional<Long> added =
        session.number(
            "INSERT INTO layer (text, fingerprint, annotator, types, spans, inputs, tables, seal)"
                + " VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING RETURNING id",
            text,
            header.fingerprint(),
            annotator(session, header),
            types(session, draft),
            draft.layer().spanCount(),
            draft.inputs(),
            draft.tables(),
            draft.seal());
    return added.isPresent()
        ? added.get()
        : number(session, text, header.fingerprint()).orElseThrow();
  }

  /**
   * Finds the number of a layer.
   *
   * @param session the connection
   * @param text number of the text
   * @param fingerprint identity of the layer
   * @return empty if the text has no such layer
   * @throws SQLException if the database fails
   * @throws IOException never
   */
  public Optional<Long> number(Session session, long text, String fingerprint)
      throws SQLException, IOException {
    return session.number(
        "SELECT id FROM layer WHERE text = ? AND fingerprint = ?", text, fingerprint);
  }

  /**
   * Reads a layer of any text that a document has or had: the fingerprint stands for the text too.
   *
   * @param session the connection
   * @param document id of the document
   * @param fingerprint identity of the layer
   * @return empty if there is none
   * @throws SQLException if the database fails
   * @throws IOException if the layer is damaged
   */
  public Optional<Layer> find(Session session, String document, String fingerprint)
      throws SQLException, IOException {
    return session.first(
        READ + "WHERE d.name = ? AND l.fingerprint = ?",
        row -> layer(session, row),
        document,
        fingerprint);
  }

  /**
   * Headers of all layers of a text.
   *
   * @param session the connection
   * @param text number of the text
   * @return headers in the order in which the layers were written
   * @throws SQLException if the database fails
   * @throws IOException if a header is damaged
   */
  public List<LayerHeader> headers(Session session, long text) throws SQLException, IOException {
    return session.all(
        "SELECT l.fingerprint, a.name, a.version, l.inputs FROM layer l"
            + " JOIN annotator a ON a.id = l.annotator WHERE l.text = ? ORDER BY l.id",
        LayerTable::header,
        text);
  }

  /**
   * Reads layers by their numbers.
   *
   * @param session the connection
   * @param numbers JSON array of numbers
   * @return the layers in that order
   * @throws SQLException if the database fails
   * @throws IOException if a layer is damaged
   */
  public List<Layer> read(Session session, String numbers) throws SQLException, IOException {
    return session.all(
        READ.replace("FROM layer l", "FROM json_each(?) j JOIN layer l ON l.id = j.value")
            + "ORDER BY j.key",
        row -> layer(session, row),
        numbers);
  }

  private Layer layer(Session session, ResultSet row) throws SQLException, IOException {
    try {
      return new Layer(
          header(row), definitions(session, row.getLong(6)), TablesCodec.decode(row.getBytes(5)));
    } catch (IOException e) {
      throw new StoreException(
          "Cannot read layer ["
              + row.getString(1)
              + "] of document ["
              + row.getString(7)
              + "]: "
              + e.getMessage()
              + "; run `postil doctor`, or restore a backup",
          e);
    }
  }

  private static LayerHeader header(ResultSet row) throws SQLException, IOException {
    return new LayerHeader(
        row.getString(1), row.getString(2), row.getString(3), InputsCodec.decode(row.getBytes(4)));
  }

  private List<TypeDefinition> definitions(Session session, long id)
      throws SQLException, IOException {
    Optional<List<TypeDefinition>> known = types.find(id);
    if (known.isPresent()) {
      return known.get();
    }
    List<TypeDefinition> read =
        session
            .first(
                "SELECT content FROM types WHERE id = ?",
                row -> TypesCodec.decode(row.getBytes(1)),
                id)
            .orElseThrow(() -> new IOException("Cannot find types " + id + " of a layer"));
    types.keep(id, read);
    return read;
  }

  private static long annotator(Session session, LayerHeader header)
      throws SQLException, IOException {
    String select = "SELECT id FROM annotator WHERE name = ? AND version = ?";
    Optional<Long> known = session.number(select, header.annotator(), header.version());
    if (known.isPresent()) {
      return known.get();
    }
    return session
        .number(
            "INSERT INTO annotator (name, version) VALUES (?, ?) RETURNING id",
            header.annotator(),
            header.version())
        .orElseThrow();
  }

  private static long types(Session session, LayerDraft draft) throws SQLException, IOException {
    Optional<Long> known = session.number("SELECT id FROM types WHERE hash = ?", draft.typesHash());
    if (known.isPresent()) {
      return known.get();
    }
    return session
        .number(
            "INSERT INTO types (hash, content) VALUES (?, ?) RETURNING id",
            draft.typesHash(),
            TypesCodec.encode(draft.layer().types()))
        .orElseThrow();
  }
}
