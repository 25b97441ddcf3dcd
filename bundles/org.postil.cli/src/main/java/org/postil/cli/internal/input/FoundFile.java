package org.postil.cli.internal.input;

import java.nio.file.Path;
import java.util.function.Predicate;

/**
 * A file to import.
 *
 * @param path where it is
 * @param documentId id of the document, if the file holds one
 * @param root the folder that files beside it may be in
 * @param along whether the file of some name in the same folder is imported, too
 */
record FoundFile(Path path, String documentId, Path root, Predicate<String> along) {}
