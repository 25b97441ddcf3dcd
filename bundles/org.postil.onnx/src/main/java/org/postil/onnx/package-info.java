/** Running ONNX models on the CPU. */
@Export
@Version("1.0.0")
@NullMarked
package org.postil.onnx;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
