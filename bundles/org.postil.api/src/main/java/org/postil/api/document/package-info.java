/** Documents: text, zones, metadata and the way back to the original bytes. */
@Export
@Version("1.0.0")
@NullMarked
package org.postil.api.document;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
