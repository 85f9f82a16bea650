package io.finlego.processing.engine;

/** Thrown if a batch is committed in Postgres but its Kafka transaction failed. */
final class PublishingException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  PublishingException(String message, Throwable cause) {
    super(message, cause);
  }
}
