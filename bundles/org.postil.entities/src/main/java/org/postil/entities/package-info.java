/** Finding entities: what every entity annotator shares, from a tagger's names to entities. */
@Export
@Version("1.0.0")
@NullMarked
package org.postil.entities;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
