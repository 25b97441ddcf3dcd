/** Between the CAS and the entity annotators. */
@Export
@Version("1.0.0")
@NullMarked
package org.postil.entities.uima;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
