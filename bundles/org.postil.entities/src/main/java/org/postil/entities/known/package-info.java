/** Tables of known names: the shipped one and an analyst's own. */
@Export
@Version("1.0.0")
@NullMarked
package org.postil.entities.known;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
