/** Reading JSON lines within bounds. */
@Export
@Version("1.0.0")
@NullMarked
package org.postil.standoff.json;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
