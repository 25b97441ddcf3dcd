package org.postil.web.internal.jobs;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;

/**
 * A finished export.
 *
 * @param name name of its folder
 * @param path absolute path of its folder
 * @param files number of files
 * @param bytes their size
 * @param at when it was finished
 * @param losses what the format could not hold, by description; empty when unknown
 */
record ExportFacts(
    String name, Path path, int files, long bytes, Instant at, Map<String, Long> losses) {}
