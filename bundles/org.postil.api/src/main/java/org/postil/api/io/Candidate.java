package org.postil.api.io;

/**
 * A file that wants an importer.
 *
 * @param name name of the file with its extension, for example {@code a.jsonl}
 * @param head the first bytes, at most 8,192; callers must not change them
 */
public record Candidate(String name, byte[] head) {}
