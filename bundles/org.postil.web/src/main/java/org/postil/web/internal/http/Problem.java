package org.postil.web.internal.http;

import java.util.OptionalInt;

/** Ends a request with a sentence for the person, as RFC 9457 tells it to programs. */
public final class Problem extends RuntimeException {

  private static final long serialVersionUID = 1L;
  private static final String BLANK = "about:blank";
  private static final String OWN = "urn:postil:problem:";
  private static final int NOWHERE = -1;

  private final int status;
  private final String type;
  private final int position;

  private Problem(int status, String type, String detail, int position) {
    super(detail, null, false, false);
    this.status = status;
    this.type = type;
    this.position = position;
  }

  /**
   * A problem that the status tells well enough.
   *
   * @param status HTTP status from 400
   * @param detail what could not be done, why, and what to do
   * @return the problem
   */
  public static Problem of(int status, String detail) {
    return new Problem(status, BLANK, detail, NOWHERE);
  }

  /**
   * A problem that programs tell apart.
   *
   * @param status HTTP status from 400
   * @param name name of the problem
   * @param detail what could not be done, why, and what to do
   * @return the problem
   */
  public static Problem named(int status, String name, String detail) {
    return new Problem(status, OWN + name, detail, NOWHERE);
  }

  /**
   * The request itself is wrong.
   *
   * @param detail what is wrong, what was expected and what to do
   * @return a problem with status 400
   */
  public static Problem bad(String detail) {
    return of(400, detail);
  }

  /**
   * A query cannot be read.
   *
   * @param detail what is wrong, what was expected and what to do
   * @param position where in the query, in UTF-16 code units
   * @return a problem with status 400
   */
  public static Problem inQuery(String detail, int position) {
    return new Problem(400, OWN + "query", detail, position);
  }

  /**
   * There is no such thing.
   *
   * @param detail what was not found and what there is
   * @return a problem with status 404
   */
  public static Problem missing(String detail) {
    return of(404, detail);
  }

  /**
   * It cannot be done as things stand.
   *
   * @param detail why, and what to do first
   * @return a problem with status 409
   */
  public static Problem conflict(String detail) {
    return of(409, detail);
  }

  int status() {
    return status;
  }

  String type() {
    return type;
  }

  /** Where in a query; empty if it is about something else. */
  OptionalInt position() {
    return position == NOWHERE ? OptionalInt.empty() : OptionalInt.of(position);
  }

  String title() {
    return switch (status) {
      case 400 -> "Bad request";
      case 401 -> "Not signed in";
      case 403 -> "Forbidden";
      case 404 -> "Not found";
      case 405 -> "Method not allowed";
      case 408 -> "Too slow";
      case 409 -> "Conflict";
      case 412 -> "Changed meanwhile";
      case 413 -> "Too large";
      case 415 -> "Unknown content";
      case 501 -> "Not installed";
      case 422 -> "Cannot be done";
      case 428 -> "Version missing";
      case 503 -> "Busy";
      default -> status < 500 ? "Refused" : "Failed";
    };
  }
}
