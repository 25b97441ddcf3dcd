package org.postil.api.layer;

import org.jspecify.annotations.Nullable;

/**
 * A feature of a type, as UIMA defines it.
 *
 * @param name short name, for example {@code value}
 * @param range name of the UIMA type of its values
 * @param elementType for an array range, the type of the elements; null when any or not an array
 */
public record FeatureDefinition(String name, String range, @Nullable String elementType) {}
