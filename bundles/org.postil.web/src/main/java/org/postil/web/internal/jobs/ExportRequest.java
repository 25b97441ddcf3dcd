package org.postil.web.internal.jobs;

import java.util.List;
import java.util.Set;
import org.postil.api.io.ExportOptions;
import org.postil.web.internal.corpus.Status;

/**
 * What to export.
 *
 * @param reviewed whether decisions are folded in
 * @param options what to write of each document
 * @param statuses only documents with one of these; empty for all but failed ones
 * @param documents only these; empty for all
 */
record ExportRequest(
    boolean reviewed, ExportOptions options, Set<Status> statuses, List<String> documents) {

  boolean wants(Status status) {
    return statuses.isEmpty() ? status != Status.FAILED : statuses.contains(status);
  }
}
