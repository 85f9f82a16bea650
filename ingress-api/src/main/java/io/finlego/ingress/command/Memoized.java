package io.finlego.ingress.command;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Gets a value from a supplier at the first call, and returns the same value at later calls. A
 * {@link Submission} uses this class so that its check and its payload share the data that the
 * check looked up. Not thread-safe, because a single thread runs a submission.
 */
public final class Memoized<V> implements Supplier<V> {

  private final Supplier<V> supplier;
  private @Nullable V value;

  public Memoized(Supplier<V> supplier) {
    this.supplier = supplier;
  }

  @Override
  public V get() {
    V suppliedValue = value;
    if (suppliedValue == null) {
      suppliedValue = supplier.get();
      value = suppliedValue;
    }
    return suppliedValue;
  }
}
