package io.finlego.ingress.command.availability;

/** A service that commands need, for example Kafka. */
public interface Dependency {

  /** The service's name in the details of the health endpoint. */
  String name();

  /** Tells whether the service was up when it was last checked. Returns at once. */
  boolean isUp();
}
