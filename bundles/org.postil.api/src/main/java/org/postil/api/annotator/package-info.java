/** What a plugin implements to become an annotator. */
@Export
@Version("1.0.0")
@NullMarked
package org.postil.api.annotator;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
