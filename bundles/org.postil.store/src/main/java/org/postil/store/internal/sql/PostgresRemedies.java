package org.postil.store.internal.sql;

import java.sql.SQLException;
import java.util.Set;
import org.postgresql.util.PSQLException;

/** Turns the complaints of a PostgreSQL server into sentences that name it and what to do. */
final class PostgresRemedies {

  private static final String UNREACHABLE =
      "the server does not answer; check that it runs, that the address is right, and that no"
          + " firewall is between";
  private static final String LOST =
      "the connection was lost; what was acknowledged is safe. Check that the server runs, and try"
          + " again";

  private static final Set<String> LOST_STATES = Set.of("08003", "08006", "57P01", "57P02");

  private PostgresRemedies() {}

  /** Whether a connection that there was is gone. */
  static boolean isLost(SQLException e) {
    return LOST_STATES.contains(String.valueOf(e.getSQLState()));
  }

  /**
   * Explains an error.
   *
   * @param operation what was being done, as it follows "Cannot"
   * @param place the server or the corpus
   * @param address the server
   * @param e what the driver threw
   * @return an exception to throw
   */
  static StoreException explain(
      String operation, String place, PostgresAddress address, SQLException e) {
    String state = e.getSQLState() == null ? "" : e.getSQLState();
    return new StoreException(
        "Cannot " + operation + " [" + place + "]: " + why(state, address, e), e);
  }

  private static String why(String state, PostgresAddress address, SQLException e) {
    String user = address.user().isEmpty() ? "this user" : "user [" + address.user() + "]";
    if (isLost(e)) {
      return LOST;
    }
    return switch (state) {
      case "08001" -> UNREACHABLE;
      case "57P03" -> "the server is being started or stopped; wait a little and try again";
      case "08004", "28P01" -> // also when no password was given
          "the server does not accept the password of "
              + user
              + ", or was given none; put the right one into the address, PGPASSWORD or ~/.pgpass";
      case "28000" ->
          "the server does not let "
              + user
              + " in ("
              + said(e)
              + "); correct the name, or let its administrator add a line to pg_hba.conf";
      case "3D000" ->
          "there is no database ["
              + address.database()
              + "]; make it: createdb -h "
              + address.host()
              + " -p "
              + address.port()
              + " -E UTF8 -T template0 "
              + address.database();
      case "42501" ->
          user
              + " may not do that ("
              + said(e)
              + "); let the owner of the database GRANT it, CREATE on the database for new corpora";
      case "25006" -> "the server only reads; connect to the one that is written to";
      case "53100" ->
          "the server's disk is full; free some space and try again. What was acknowledged is safe";
      case "53300" ->
          "the server has no connection left; close other programs, or raise max_connections";
      case "XX001", "XX002" ->
          "a page of it is damaged; let the server's administrator look, and restore the last"
              + " backup";
      default -> said(e) + (state.isEmpty() ? "" : " (" + state + ")");
    };
  }

  private static String said(SQLException e) {
    if (e instanceof PSQLException p && p.getServerErrorMessage() != null) {
      return String.valueOf(p.getServerErrorMessage().getMessage());
    }
    Throwable cause = e.getCause() == null ? e : e.getCause();
    return String.valueOf(cause.getMessage());
  }
}
