package io.finlego.reports.query;

/** Thrown if a parameter is missing or invalid. The caller gets the message. */
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
