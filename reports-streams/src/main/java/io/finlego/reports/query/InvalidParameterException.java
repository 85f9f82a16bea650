package io.finlego.reports.query;

/**
 * A parameter that is missing or not to be understood; the message is for the caller's engineer.
 */
final class InvalidParameterException extends RuntimeException {

  private final String field;

  InvalidParameterException(String field, String message) {
    super(message);
    this.field = field;
  }

  String field() {
    return field;
  }
}
