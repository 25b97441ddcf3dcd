package org.postil.api.dataset;

import org.osgi.annotation.versioning.ConsumerType;

/** Is told how far an export is, from the thread that exports. */
@FunctionalInterface
@ConsumerType
public interface DatasetProgress {

  /**
   * Takes a step.
   *
   * @param stage what is being done, for a person to read: {@code reading}, {@code comparing},
   *     {@code writing train}
   * @param done documents that this stage has done
   * @param of documents that it has to do
   */
  void at(String stage, long done, long of);
}
