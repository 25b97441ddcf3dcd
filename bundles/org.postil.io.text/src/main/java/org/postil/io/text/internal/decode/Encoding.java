package org.postil.io.text.internal.decode;

import java.nio.charset.Charset;

/**
 * How the bytes of a source are to be read.
 *
 * @param charset the encoding
 * @param markLength length of the byte order mark at the start, in bytes; 0 when there is none
 * @param basis how the encoding is known, for a person to read, for example {@code byte order mark}
 */
public record Encoding(Charset charset, int markLength, String basis) {}
