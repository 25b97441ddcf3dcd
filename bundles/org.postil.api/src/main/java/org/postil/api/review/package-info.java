/** Review: people's decisions, and comparing layers with each other or with gold. */
@Export
@Version("1.0.0")
@NullMarked
package org.postil.api.review;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
