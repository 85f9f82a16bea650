package io.finlego.ingress.http.diagnosis;

import org.jspecify.annotations.Nullable;

/**
 * A copy of an exception for the log. The copy has the types and the stack traces, but not the
 * messages, because a message may have personal data from the request.
 */
final class ExceptionWithoutMessages extends Throwable {

  private static final long serialVersionUID = 1L;

  private static final int CAUSES_MAX = 8;

  private ExceptionWithoutMessages(Throwable exception, int depth) {
    super(exception.getClass().getName(), causeOf(exception, depth), false, true);
    setStackTrace(exception.getStackTrace());
  }

  static Throwable copyOf(Throwable exception) {
    return new ExceptionWithoutMessages(exception, 0);
  }

  private static @Nullable Throwable causeOf(Throwable exception, int depth) {
    Throwable cause = exception.getCause();
    return cause == null || depth == CAUSES_MAX
        ? null
        : new ExceptionWithoutMessages(cause, depth + 1);
  }
}
