/** The shared UIMA types: spans and their features as every bundle sees them. */
@Export
@Version("1.0.0")
package org.postil.types;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
