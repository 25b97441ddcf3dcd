package org.postil.api.store;

import org.postil.api.engine.Pipeline;
import org.postil.api.engine.RunOptions;

/**
 * What a job is to do.
 *
 * @param pipeline the choice of annotators
 * @param options how to run
 * @param scope the documents
 */
public record JobRequest(Pipeline pipeline, RunOptions options, JobScope scope) {}
