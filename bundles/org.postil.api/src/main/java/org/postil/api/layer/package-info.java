/** Layers: what one annotator says about one document, as an immutable table. */
@Export
@Version("1.0.0")
@NullMarked
package org.postil.api.layer;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
