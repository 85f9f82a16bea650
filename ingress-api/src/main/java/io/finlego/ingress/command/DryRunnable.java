package io.finlego.ingress.command;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * An operation that can be tried with {@code X-Dry-Run: true}. Any other refuses that header, 400:
 * who asks for a dry run must not have things done because there is none.
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface DryRunnable {

  /** The header. */
  String HEADER = "X-Dry-Run";
}
