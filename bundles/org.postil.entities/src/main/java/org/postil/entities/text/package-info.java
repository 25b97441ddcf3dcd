/** Words, sentences and spelling as entity annotators see them. */
@Export
@Version("1.0.0")
@NullMarked
package org.postil.entities.text;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
