package org.postil.cli.internal.input;

/**
 * A source, or a document in it, that could not be read.
 *
 * @param where file, and line or member within it
 * @param message what was wrong, what was expected and what to do
 * @param trace stack trace of an importer that broke; empty when it refused in good order
 */
public record ReadFailure(String where, String message, String trace) {}
