package org.postil.web.internal.corpus;

import java.util.List;

/**
 * The rows of one list in their order, so that its pages fit together while documents change.
 *
 * @param number names it in cursors
 * @param key filter and order that it was made for
 * @param version state of the index that it was made from
 * @param positions places of the rows in order of import
 */
record Listing(long number, List<Object> key, long version, int[] positions) {}
