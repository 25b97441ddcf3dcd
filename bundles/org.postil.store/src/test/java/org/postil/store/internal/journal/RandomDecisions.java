package org.postil.store.internal.journal;

import java.lang.reflect.Constructor;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.postil.api.review.Anchor;
import org.postil.api.review.Decision;

/** Decisions of every kind that the API has, from a seed. A kind that is added comes by itself. */
final class RandomDecisions {

  private static final String[] TEXTS = {
    "", "PER", "\u0000", "\ud83d", "\ud83d\ude80", "\u00e9\n\"\\", "kind", "\u202e"
  };
  private static final double[] NUMBERS = {
    0, -0.0, 0.1, 1e300, Double.MIN_VALUE, Double.NaN, Double.NEGATIVE_INFINITY, 7
  };

  private final Random random;

  RandomDecisions(long seed) {
    random = new Random(seed);
  }

  static List<Class<?>> kinds() {
    return records(Decision.class).toList();
  }

  /** One decision of each kind. */
  List<Decision> oneOfEach() {
    return kinds().stream().map(kind -> (Decision) make(kind)).toList();
  }

  private static Stream<Class<?>> records(Class<?> type) {
    Class<?>[] below = type.getPermittedSubclasses();
    return below == null ? Stream.of(type) : Arrays.stream(below).flatMap(RandomDecisions::records);
  }

  private Object make(Type type) {
    if (type instanceof ParameterizedType generic) {
      Type element = generic.getActualTypeArguments()[generic.getActualTypeArguments().length - 1];
      return generic.getRawType() == SortedMap.class ? map(element) : list(element);
    }
    if (type == String.class) {
      return TEXTS[random.nextInt(TEXTS.length)];
    }
    if (type == double.class) {
      return NUMBERS[random.nextInt(NUMBERS.length)];
    }
    if (type == boolean.class) {
      return random.nextBoolean();
    }
    if (type == int.class) {
      return random.nextInt(1000);
    }
    if (type == long.class) {
      return random.nextLong() >>> 1;
    }
    if (type == Anchor.class) {
      return anchor();
    }
    List<Class<?>> choices = records((Class<?>) type).toList();
    return record(choices.get(random.nextInt(choices.size())));
  }

  private Object record(Class<?> type) {
    if (type == Decision.Rebound.class) {
      Anchor bounds = Anchor.at("0123456789", "t", 2, 7, "");
      return new Decision.Rebound(anchor(), bounds.begin(), bounds.end(), bounds.text());
    }
    try {
      RecordComponent[] components = type.getRecordComponents();
      Constructor<?> constructor =
          type.getDeclaredConstructor(
              Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
      return constructor.newInstance(
          Arrays.stream(components)
              .map(
                  component ->
                      component.getName().equals("now") && random.nextBoolean()
                          ? null
                          : make(component.getGenericType()))
              .toArray());
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("Cannot make a random " + type, e);
    }
  }

  private Anchor anchor() {
    String text = TEXTS[random.nextInt(TEXTS.length)];
    int begin = random.nextInt(50);
    TreeMap<String, String> features = new TreeMap<>();
    for (int i = random.nextInt(3); i > 0; i--) {
      features.put("f" + TEXTS[random.nextInt(TEXTS.length)], TEXTS[random.nextInt(TEXTS.length)]);
    }
    return new Anchor(
        "org.example.Type", begin, begin + text.length(), text, "L", "be", "af", features);
  }

  private SortedMap<String, Object> map(Type element) {
    SortedMap<String, Object> map = new TreeMap<>();
    for (int i = random.nextInt(4); i > 0; i--) {
      map.put("key" + i, make(element));
    }
    return map;
  }

  /** The parts of a joint decision are plain ones. */
  private List<Object> list(Type element) {
    List<Object> list = new ArrayList<>();
    while (list.size() < 3) {
      Object each = make(element);
      boolean alone =
          each instanceof Decision.Together
              || each instanceof Decision.Undo
              || each instanceof Decision.Redo;
      if (!alone) {
        list.add(each);
      }
    }
    return list;
  }
}
