package io.finlego.reports.topology;

/**
 * An event that no retry makes right: unreadable, of an unknown kind, or contradicting the events
 * before it. To go on without it would make figures wrong, so the reports stop where they are. Its
 * message names the place and the reason, never the content.
 */
public final class UnappliableEventException extends RuntimeException {

  UnappliableEventException(String place, Throwable cause) {
    super(
        "%s cannot be applied (%s: %s)"
            .formatted(place, cause.getClass().getSimpleName(), cause.getMessage()),
        cause);
  }
}
