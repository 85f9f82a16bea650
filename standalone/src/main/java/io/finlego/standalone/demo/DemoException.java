package io.finlego.standalone.demo;

/**
 * Thrown if a result of the demo is not as expected. The message describes the difference for the
 * user.
 */
final class DemoException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  DemoException(String message) {
    super(message);
  }
}
