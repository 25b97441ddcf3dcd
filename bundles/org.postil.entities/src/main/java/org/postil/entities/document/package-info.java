/** Rules over a whole document that correct names found sentence by sentence. */
@Export
@Version("1.0.0")
@NullMarked
package org.postil.entities.document;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
