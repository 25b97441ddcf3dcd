package org.postil.store.internal.codec;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Reads records as {@link RecordWriter} wrote them. */
final class RecordReader {

  private RecordReader() {}

  /** The value at which the parser stands, as maps, lists and plain values. */
  static @Nullable Object tree(JsonParser in) throws IOException {
    JsonToken token = in.currentToken();
    if (token == null) {
      throw new IOException("Cannot read a stored decision: it ends too early");
    }
    return switch (token) {
      case START_OBJECT -> object(in);
      case START_ARRAY -> array(in);
      case VALUE_STRING -> in.getText();
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> in.getNumberValue();
      case VALUE_TRUE, VALUE_FALSE -> in.getBooleanValue();
      case VALUE_NULL -> null;
      default -> throw new IOException("Cannot read a stored decision: unexpected " + token);
    };
  }

  /** Makes a value of a type from what {@link #tree} read. */
  static @Nullable Object value(Type type, @Nullable Object tree) throws IOException {
    if (tree == null) {
      return null;
    }
    if (type instanceof ParameterizedType generic) {
      return collection(generic, tree);
    }
    Class<?> plain = (Class<?>) type;
    if (plain == int.class) {
      return ((Number) tree).intValue();
    }
    if (plain == long.class) {
      return ((Number) tree).longValue();
    }
    if (plain == double.class) {
      // Values that are no numbers are written as strings.
      return tree instanceof Number number
          ? number.doubleValue()
          : Double.parseDouble((String) tree);
    }
    if (plain == String.class || plain == boolean.class) {
      return tree;
    }
    return record(plain, (Map<?, ?>) tree);
  }

  private static Object collection(ParameterizedType type, Object tree) throws IOException {
    Type[] of = type.getActualTypeArguments();
    if (tree instanceof List<?> list) {
      List<@Nullable Object> values = new ArrayList<>();
      for (Object each : list) {
        values.add(value(of[0], each));
      }
      return values;
    }
    Map<String, @Nullable Object> values = new TreeMap<>();
    for (Map.Entry<?, ?> each : ((Map<?, ?>) tree).entrySet()) {
      values.put((String) each.getKey(), value(of[1], each.getValue()));
    }
    return values;
  }

  private static Object record(Class<?> declared, Map<?, ?> members) throws IOException {
    Class<?> type = declared.isSealed() ? kind(declared, members) : declared;
    RecordComponent[] components = type.getRecordComponents();
    @Nullable Object[] values = new Object[components.length];
    for (int i = 0; i < components.length; i++) {
      values[i] = value(components[i].getGenericType(), members.get(components[i].getName()));
    }
    try {
      Class<?>[] types =
          Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
      return type.getConstructor(types).newInstance(values);
    } catch (InvocationTargetException e) {
      throw new IOException("Cannot read a stored decision: " + e.getCause(), e);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("Cannot make a " + type.getName(), e);
    }
  }

  private static Class<?> kind(Class<?> sealed, Map<?, ?> members) throws IOException {
    String kind = String.valueOf(members.get(RecordKind.MEMBER));
    return RecordKind.find(sealed, kind)
        .orElseThrow(
            () ->
                new IOException(
                    "Cannot read a stored decision of kind ["
                        + kind
                        + "]: this program does not know it; use the version of Postil that wrote"
                        + " it"));
  }

  private static Object object(JsonParser in) throws IOException {
    Map<String, @Nullable Object> members = new LinkedHashMap<>();
    while (in.nextToken() == JsonToken.FIELD_NAME) {
      String name = in.currentName();
      in.nextToken();
      members.put(name, tree(in));
    }
    return members;
  }

  private static Object array(JsonParser in) throws IOException {
    List<@Nullable Object> elements = new ArrayList<>();
    while (in.nextToken() != JsonToken.END_ARRAY) {
      elements.add(tree(in));
    }
    return elements;
  }
}
