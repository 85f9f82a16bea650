package io.finlego.reports.topology;

/**
 * An event cannot be applied, however often it is tried: it is unreadable, is of an unknown kind,
 * or contradicts the events before it. Without the event figures would be wrong, so the reports
 * stop where they are. The message names the place and the reason, never the content.
 */
public final class UnappliableEventException extends RuntimeException {

  UnappliableEventException(String place, Throwable cause) {
    super(
        "%s cannot be applied (%s: %s)"
            .formatted(place, cause.getClass().getSimpleName(), cause.getMessage()),
        cause);
  }
}
