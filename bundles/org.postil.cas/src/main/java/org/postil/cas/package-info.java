/** Layers in and out of a UIMA CAS, for the host and for the formats of UIMA. */
@Export
@Version("1.0.0")
@NullMarked
package org.postil.cas;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
