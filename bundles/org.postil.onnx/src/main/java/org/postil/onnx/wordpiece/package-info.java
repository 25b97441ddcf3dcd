/** From words to what a language model takes in: pieces and their embeddings. */
@Export
@Version("1.0.0")
@NullMarked
package org.postil.onnx.wordpiece;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
