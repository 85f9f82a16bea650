package io.finlego.processing.engine;

/** Thrown if Postgres has committed a batch but the Kafka transaction failed. */
final class PublishingException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  PublishingException(String message, Throwable cause) {
    super(message, cause);
  }
}
