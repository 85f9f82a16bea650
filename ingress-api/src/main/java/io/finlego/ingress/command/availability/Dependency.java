package io.finlego.ingress.command.availability;

/** Something that commands need; readiness names it. */
public interface Dependency {

  /** The name in the details of the health. */
  String name();

  /** Whether the last look found it; never blocks. */
  boolean isUp();
}
