/** Starts and stops the OSGi framework with the bundles that features list. */
@Export
@Version("1.0.0")
@NullMarked
package org.postil.launcher;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
