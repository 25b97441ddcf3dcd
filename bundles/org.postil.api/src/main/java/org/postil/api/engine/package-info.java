/** Pipelines, jobs and the host that runs them. */
@Export
@Version("1.0.0")
@NullMarked
package org.postil.api.engine;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
