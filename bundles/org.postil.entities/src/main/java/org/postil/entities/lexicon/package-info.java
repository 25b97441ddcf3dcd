/**
 * Packed lexica: Brown clusters, gazetteers, names of people, and what they say about a sentence.
 */
@Export
@Version("1.0.0")
@NullMarked
package org.postil.entities.lexicon;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
