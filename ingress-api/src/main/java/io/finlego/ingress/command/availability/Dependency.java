package io.finlego.ingress.command.availability;

/** Something that commands need; readiness names it. */
public interface Dependency {

  /** For health's details. */
  String name();

  /** As of the last look at it; never blocks. */
  boolean isUp();
}
