package io.finlego.ingress.http.limits;

/** Remembers the memory and the heavy work of the request that a thread serves. */
public final class CurrentRequest {

  private static final CurrentRequest WITHOUT_LIMIT =
      new CurrentRequest(_ -> {}, HeavyWork.WITHOUT_LIMIT);

  private static final ThreadLocal<CurrentRequest> REQUEST =
      ThreadLocal.withInitial(() -> WITHOUT_LIMIT);

  private final RequestMemory memory;
  private final HeavyWork work;

  private CurrentRequest(RequestMemory memory, HeavyWork work) {
    this.memory = memory;
    this.work = work;
  }

  static RequestMemory memory() {
    return REQUEST.get().memory;
  }

  static HeavyWork work() {
    return REQUEST.get().work;
  }

  /** Sets the memory and the work of the request that this thread begins to serve. */
  public static void set(RequestMemory memory, HeavyWork work) {
    REQUEST.set(new CurrentRequest(memory, work));
  }

  /** Ends the request. */
  public static void clear() {
    REQUEST.remove();
  }
}
