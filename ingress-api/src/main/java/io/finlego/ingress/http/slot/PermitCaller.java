package io.finlego.ingress.http.slot;

import java.util.ArrayDeque;
import java.util.Deque;

/** A caller that holds permits or waits for some, see {@link PermitTurns}. */
final class PermitCaller<K> {

  final K key;

  /** Orders callers with the same sum. */
  final long number;

  /** The threads that wait, in the order in which they came. */
  final Deque<PermitDemand> line = new ArrayDeque<>();

  int heldCount;
  double sum;

  /** The sum after the next demand. */
  double nextSum;

  PermitCaller(K key, long number) {
    this.key = key;
    this.number = number;
  }
}
