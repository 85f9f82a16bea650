package io.finlego.ingress.command;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks an operation that accepts {@code X-Dry-Run: true}. Every other operation refuses this
 * header with 400, because a caller that wants a dry run must not cause a real change.
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface DryRunnable {

  /** The header that asks for a dry run. */
  String HEADER = "X-Dry-Run";
}
