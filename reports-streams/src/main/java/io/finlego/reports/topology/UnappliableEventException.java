package io.finlego.reports.topology;

/**
 * Thrown for an event that can never be applied: it is unreadable, is of an unknown kind, or
 * contradicts the events before it. Without the event, figures would be wrong, so the reports stop
 * at it. The message names the place and the reason, never the content.
 */
public final class UnappliableEventException extends RuntimeException {

  UnappliableEventException(String place, Throwable cause) {
    super(
        "%s cannot be applied (%s: %s)"
            .formatted(place, cause.getClass().getSimpleName(), cause.getMessage()),
        cause);
  }
}
