package io.finlego.ingress.command.availability;

/** A service that commands need. The health of commands shows each service by its name. */
public interface Dependency {

  /** The service's name in the health's details. */
  String name();

  /** Tells whether the last look found the service. Never blocks. */
  boolean isUp();
}
