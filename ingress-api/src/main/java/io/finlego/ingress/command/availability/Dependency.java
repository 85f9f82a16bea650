package io.finlego.ingress.command.availability;

/** A service that commands need. The readiness names it. */
public interface Dependency {

  /** The name in the details of the health. */
  String name();

  /** Tells whether the last look found the service. Never blocks. */
  boolean isUp();
}
