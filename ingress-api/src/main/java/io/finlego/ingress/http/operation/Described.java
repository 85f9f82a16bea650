package io.finlego.ingress.http.operation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** What the API's reference says of an operation. */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Described {

  /** A few words, imperative. */
  String summary();

  /** Markdown: what it does, what a repeated request does, which refusals to expect. */
  String text();

  /** The name of the body's {@code RequestShape}; empty: the operation takes no body. */
  String body() default "";

  /**
   * The name of the examples: {@code reference/<name>.request.json} (if it takes a body) and {@code
   * reference/<name>.value.json}, the answer's {@code value}; for answers in another form also
   * {@code reference/<name>.csv} or {@code .xml}.
   */
  String example();
}
