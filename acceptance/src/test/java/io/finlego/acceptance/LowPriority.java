package io.finlego.acceptance;

import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;

/**
 * Lets a thread run only when no other thread needs the processor. The threads of a flood do so,
 * because the callers of a real stack have processors of their own. Only Linux has priorities of
 * single threads. Elsewhere nothing changes.
 */
final class LowPriority {

  private static final int THREAD = 0;
  private static final int CALLING_THREAD = 0;
  private static final int LOWEST = 19;

  private static final boolean IS_LINUX = System.getProperty("os.name").equals("Linux");

  private LowPriority() {}

  private static MethodHandle setPriority() {
    Linker linker = Linker.nativeLinker();
    return linker.downcallHandle(
        linker.defaultLookup().findOrThrow("setpriority"),
        FunctionDescriptor.of(
            ValueLayout.JAVA_INT,
            ValueLayout.JAVA_INT,
            ValueLayout.JAVA_INT,
            ValueLayout.JAVA_INT));
  }

  /** Gives the calling thread, which must be a platform thread, the lowest priority. */
  static void take() {
    if (!IS_LINUX) {
      return;
    }
    try {
      int result = (int) setPriority().invokeExact(THREAD, CALLING_THREAD, LOWEST);
      if (result != 0) {
        throw new IllegalStateException("The priority cannot be lowered.");
      }
    } catch (RuntimeException | Error e) {
      throw e;
    } catch (Throwable e) {
      throw new IllegalStateException(e);
    }
  }
}
