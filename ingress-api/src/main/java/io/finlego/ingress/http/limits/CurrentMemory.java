package io.finlego.ingress.http.limits;

/** Remembers the memory of the request that a thread serves. */
public final class CurrentMemory {

  private static final RequestMemory WITHOUT_LIMIT = _ -> {};

  private static final ThreadLocal<RequestMemory> MEMORY =
      ThreadLocal.withInitial(() -> WITHOUT_LIMIT);

  private CurrentMemory() {}

  static RequestMemory get() {
    return MEMORY.get();
  }

  /** Sets the memory of the request that this thread begins to serve. */
  public static void set(RequestMemory memory) {
    MEMORY.set(memory);
  }

  /** Ends the request. */
  public static void clear() {
    MEMORY.remove();
  }
}
