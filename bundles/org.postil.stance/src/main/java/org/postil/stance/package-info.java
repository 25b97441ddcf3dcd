/** What stance annotators share: targets, holders, evidence, and the judge by lexicon. */
@Export
@Version("1.0.0")
@NullMarked
package org.postil.stance;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
