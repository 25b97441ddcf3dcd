/** The corpus on disk: documents, layers, labels and jobs. */
@Export
@Version("1.0.0")
@NullMarked
package org.postil.api.store;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
