package org.postil.store.internal.codec;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Tells the records of a sealed interface apart by name. */
final class RecordKind {

  /** Member of the JSON object that says which record it is. */
  static final String MEMBER = "kind";

  private RecordKind() {}

  /** The simple name of a record, its first letter in lower case. */
  static String of(Class<?> type) {
    String name = type.getSimpleName();
    return Character.toLowerCase(name.charAt(0)) + name.substring(1);
  }

  /** Whether the name is needed to tell a record from others. */
  static boolean isOneOfSeveral(Class<?> type) {
    return Arrays.stream(type.getInterfaces()).anyMatch(Class::isSealed);
  }

  /** The record with a name, of a sealed interface or those below it. */
  static Optional<Class<?>> find(Class<?> sealed, String kind) {
    return records(sealed).filter(type -> of(type).equals(kind)).findFirst();
  }

  static @Nullable Object value(Record from, RecordComponent component) {
    try {
      return component.getAccessor().invoke(from);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("Cannot read " + component + " of a record", e);
    }
  }

  private static Stream<Class<?>> records(Class<?> type) {
    Class<?>[] below = type.getPermittedSubclasses();
    return below == null ? Stream.of(type) : Arrays.stream(below).flatMap(RecordKind::records);
  }
}
