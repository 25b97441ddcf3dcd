package org.postil.stance.internal.training;

import java.util.ArrayDeque;
import java.util.Deque;

/** Minimises a smooth function: L-BFGS with backtracking (Nocedal and Wright, algorithm 7.4). */
final class Lbfgs {

  /** A function that writes its gradient at a point and gives its value there. */
  interface Objective {
    double evaluate(double[] point, double[] gradient);
  }

  private static final int MEMORY = 8;

  private record Step(double[] moved, double[] changed, double product) {}

  private Lbfgs() {}

  static double[] minimise(Objective objective, int size, int iterations) {
    double[] point = new double[size];
    double[] gradient = new double[size];
    double value = objective.evaluate(point, gradient);
    Deque<Step> steps = new ArrayDeque<>();
    for (int i = 0; i < iterations; i++) {
      double[] direction = direction(gradient, steps);
      double slope = dot(direction, gradient);
      double length = steps.isEmpty() ? 1 / Math.sqrt(dot(gradient, gradient)) : 1;
      double[] next = new double[size];
      double[] nextGradient = new double[size];
      double nextValue;
      do {
        for (int j = 0; j < size; j++) {
          next[j] = point[j] + length * direction[j];
        }
        nextValue = objective.evaluate(next, nextGradient);
        length /= 2;
      } while (nextValue > value + 1e-4 * 2 * length * slope && length > 1e-12);
      remember(point, gradient, next, nextGradient, steps);
      point = next;
      gradient = nextGradient;
      value = nextValue;
    }
    return point;
  }

  private static void remember(
      double[] point, double[] gradient, double[] next, double[] nextGradient, Deque<Step> steps) {
    double[] moved = minus(next, point);
    double[] changed = minus(nextGradient, gradient);
    double product = dot(moved, changed);
    if (product > 1e-12) {
      steps.addLast(new Step(moved, changed, product));
      if (steps.size() > MEMORY) {
        steps.removeFirst();
      }
    }
  }

  private static double[] direction(double[] gradient, Deque<Step> steps) {
    double[] q = new double[gradient.length];
    for (int j = 0; j < q.length; j++) {
      q[j] = -gradient[j];
    }
    double[] alphas = new double[steps.size()];
    int i = steps.size();
    for (var backwards = steps.descendingIterator(); backwards.hasNext(); ) {
      Step step = backwards.next();
      alphas[--i] = dot(step.moved(), q) / step.product();
      add(q, -alphas[i], step.changed());
    }
    if (!steps.isEmpty()) {
      Step last = steps.getLast();
      double scale = last.product() / dot(last.changed(), last.changed());
      for (int j = 0; j < q.length; j++) {
        q[j] *= scale;
      }
    }
    for (Step step : steps) {
      double beta = dot(step.changed(), q) / step.product();
      add(q, alphas[i++] - beta, step.moved());
    }
    return q;
  }

  private static double[] minus(double[] a, double[] b) {
    double[] difference = new double[a.length];
    for (int j = 0; j < a.length; j++) {
      difference[j] = a[j] - b[j];
    }
    return difference;
  }

  private static void add(double[] to, double factor, double[] other) {
    for (int j = 0; j < to.length; j++) {
      to[j] += factor * other[j];
    }
  }

  private static double dot(double[] a, double[] b) {
    double sum = 0;
    for (int j = 0; j < a.length; j++) {
      sum += a[j] * b[j];
    }
    return sum;
  }
}
