package org.postil.web.internal.jobs;

import java.util.List;
import java.util.Set;
import org.postil.api.io.ExportOptions;
import org.postil.web.internal.corpus.Status;
import org.postil.web.internal.review.ReviewContent;

/**
 * What to export.
 *
 * @param content which layers to write
 * @param options what to write of each document
 * @param statuses only documents with one of these; empty for all but failed ones
 * @param documents only these; empty for all
 */
record ExportRequest(
    ReviewContent content, ExportOptions options, Set<Status> statuses, List<String> documents) {

  boolean wants(Status status) {
    return statuses.isEmpty() ? status != Status.FAILED : statuses.contains(status);
  }
}
