package org.postil.api.store;

/**
 * How much of a corpus was examined.
 *
 * @param documents number of documents
 * @param layers number of layers
 * @param jobs number of jobs
 * @param decisions number of entries of the journal
 * @param findings number of findings
 * @param mended number of findings that were mended
 */
public record Checkup(
    long documents, long layers, long jobs, long decisions, long findings, long mended) {

  /**
   * Whether all is well now.
   *
   * @return true if nothing was found or all of it was mended
   */
  public boolean isClean() {
    return findings == mended;
  }
}
