package io.finlego.ingress.access.caller;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Lists the kinds of caller that may call an operation. All other callers get 403. */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Callers {

  /**
   * The kinds that may call. An empty list opens the operation to everybody, without credentials.
   */
  CallerKind[] value();
}
