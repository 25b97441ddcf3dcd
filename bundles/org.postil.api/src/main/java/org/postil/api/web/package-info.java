/** The workbench in the browser: starting it, feeding it, and bringing views to it. */
@Export
@Version("1.0.0")
@NullMarked
package org.postil.api.web;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
