package org.postil.cli.internal.input;

import java.nio.file.Path;

/**
 * A file to import.
 *
 * @param path where it is
 * @param documentId id of the document, if the file holds one
 */
record FoundFile(Path path, String documentId) {}
