/** Search over the texts of a corpus, what annotators say about them, and what people decided. */
@Export
@Version("1.0.0")
@NullMarked
package org.postil.api.search;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
