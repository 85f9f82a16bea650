package io.finlego.reports.topology;

/**
 * Thrown if an event can never be applied, because it is unreadable, has an unknown type that may
 * contain movements, or contradicts earlier events. The reports stop at such an event, because the
 * figures would be wrong without it. The message contains the reason, and either the event's
 * partition and offset or the account of its movement. It does not contain the content of the
 * event.
 */
public final class UnappliableEventException extends RuntimeException {

  UnappliableEventException(String subject, Throwable cause) {
    super(
        "%s cannot be applied (%s: %s)"
            .formatted(subject, cause.getClass().getSimpleName(), cause.getMessage()),
        cause);
  }
}
