/** Training data: what of a corpus is exported, in which splits, so that it can be made again. */
@Export
@Version("1.0.0")
@NullMarked
package org.postil.api.dataset;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
