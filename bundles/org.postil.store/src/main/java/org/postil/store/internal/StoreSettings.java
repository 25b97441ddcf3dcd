package org.postil.store.internal;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** Configuration of the store. */
@ObjectClassDefinition(name = "Corpus store")
@interface StoreSettings {

  /**
   * How long to wait for another process.
   *
   * @return seconds
   */
  @AttributeDefinition(
      name = "Seconds to wait for the lock",
      description =
          "How long, in seconds, to wait for another process that writes to the same corpus"
              + " before giving up with its process id.",
      min = "0")
  int lock_wait_seconds() default 30;
}
