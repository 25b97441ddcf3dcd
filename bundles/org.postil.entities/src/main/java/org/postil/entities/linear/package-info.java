/** A linear model that tags names, alone or with further scores. */
@Export
@Version("1.0.0")
@NullMarked
package org.postil.entities.linear;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
