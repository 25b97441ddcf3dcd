/** Importers and exporters: the formats at the edges. */
@Export
@Version("1.0.0")
@NullMarked
package org.postil.api.io;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
