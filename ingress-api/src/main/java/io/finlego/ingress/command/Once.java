package io.finlego.ingress.command;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Gets a value at the first call, and returns the same value later. So the check of a {@link
 * Submission} and its payload share what the check looked up. A submission has one thread.
 */
public final class Once<V> implements Supplier<V> {

  private final Supplier<V> supplier;
  private @Nullable V value;

  public Once(Supplier<V> supplier) {
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
