/** Which entity a name means: kind, canonical name, number in the document, role. */
@Export
@Version("1.0.0")
@NullMarked
package org.postil.entities.identity;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
