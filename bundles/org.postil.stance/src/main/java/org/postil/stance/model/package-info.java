/** Models of stance: labels, networks, words. */
@Export
@Version("1.0.0")
@NullMarked
package org.postil.stance.model;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
