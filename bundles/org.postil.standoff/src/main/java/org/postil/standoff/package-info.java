/** Text and the spans that stand beside it, at the border of a format. */
@Export
@Version("1.0.0")
@NullMarked
package org.postil.standoff;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
