/** Contract tests for plugins, and what they are made of. */
@Export
@Version("1.0.0")
@NullMarked
package org.postil.testkit;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
