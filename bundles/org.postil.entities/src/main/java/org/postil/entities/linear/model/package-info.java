/** Weights of the linear model, tags of the BILOU scheme, and how the best tags are found. */
@Export
@Version("1.0.0")
@NullMarked
package org.postil.entities.linear.model;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
