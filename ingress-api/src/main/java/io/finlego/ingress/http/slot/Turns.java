package io.finlego.ingress.http.slot;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Lines of waiters, one for each caller. The callers take turns: a caller whose waiter was admitted
 * goes behind all others. The waiters of one caller are admitted in the order in which they came.
 * The methods must not be called by several threads at once.
 *
 * @param <K> the type of the callers
 */
final class Turns<K, W extends Waiter> {

  /** What happens to the first waiter of a caller's line. */
  enum Decision {
    /** The waiter leaves the line. */
    ADMIT,
    /** The waiter stays, and the next caller is asked. */
    SKIP,
    /** The waiter stays, and so do all others. */
    STOP
  }

  /** Decides about the first waiter of a caller's line. */
  interface Rule<W> {
    Decision decide(W waiter);
  }

  /** The lines in the order of the callers' turns. No line is empty. */
  private final Map<K, Deque<W>> linesByCaller = new LinkedHashMap<>();

  boolean isEmpty() {
    return linesByCaller.isEmpty();
  }

  void add(K caller, W waiter) {
    linesByCaller.computeIfAbsent(caller, _ -> new ArrayDeque<>()).add(waiter);
  }

  /** Removes a waiter that gives up. */
  void remove(K caller, W waiter) {
    Deque<W> line = linesByCaller.get(caller);
    if (line != null && line.remove(waiter) && line.isEmpty()) {
      linesByCaller.remove(caller);
    }
  }

  /**
   * Removes the next waiter that the rule admits, and gives the next turn to another caller.
   * Returns null if the rule admits none.
   */
  @Nullable W next(Rule<W> rule) {
    Iterator<Map.Entry<K, Deque<W>>> lines = linesByCaller.entrySet().iterator();
    while (lines.hasNext()) {
      Map.Entry<K, Deque<W>> entry = lines.next();
      K caller = entry.getKey();
      Deque<W> line = entry.getValue();
      switch (rule.decide(line.getFirst())) {
        case ADMIT -> {
          W waiter = line.removeFirst();
          lines.remove();
          if (!line.isEmpty()) {
            linesByCaller.put(caller, line);
          }
          return waiter;
        }
        case SKIP -> {}
        case STOP -> {
          return null;
        }
      }
    }
    return null;
  }
}
