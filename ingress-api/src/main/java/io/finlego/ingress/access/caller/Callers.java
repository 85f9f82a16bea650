package io.finlego.ingress.access.caller;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Who may call an operation; the wrong kind of caller gets 403. */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Callers {

  /** The kinds that may; none: everybody, without credentials. */
  CallerKind[] value();
}
