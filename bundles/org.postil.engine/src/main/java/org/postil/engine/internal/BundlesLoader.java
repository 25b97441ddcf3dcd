package org.postil.engine.internal;

import java.net.URL;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.postil.types.PostilTypeSystem;

/**
 * The class loader that UIMA sees for one generation: the shared types first, then the bundles of
 * the generation's annotators. Each bundle still loads its own classes.
 */
final class BundlesLoader extends ClassLoader {

  private final List<ClassLoader> bundles;

  BundlesLoader(List<ClassLoader> bundles) {
    super(PostilTypeSystem.class.getClassLoader());
    this.bundles = List.copyOf(bundles);
  }

  @Override
  protected Class<?> findClass(String name) throws ClassNotFoundException {
    for (ClassLoader bundle : bundles) {
      try {
        return bundle.loadClass(name);
      } catch (ClassNotFoundException e) {
        // The next bundle may have it.
      }
    }
    throw new ClassNotFoundException(name);
  }

  @Override
  protected @Nullable URL findResource(String name) {
    for (ClassLoader bundle : bundles) {
      URL found = bundle.getResource(name);
      if (found != null) {
        return found;
      }
    }
    return null;
  }
}
