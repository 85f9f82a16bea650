package io.finlego.ingress.http.operation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The text about an operation in the API's reference. */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Described {

  /** The operation's name: a few words, imperative. */
  String summary();

  /** Markdown: what the operation does, what a repeated request does, which refusals to expect. */
  String text();

  /** The name of the body's {@code RequestShape}; empty if the operation takes no body. */
  String body() default "";

  /** The name of the query's {@code QueryShape}; empty if the operation takes no parameters. */
  String query() default "";

  /**
   * The name of the examples: {@code reference/<name>.request.json} (if the operation takes a body)
   * and {@code reference/<name>.value.json}, the answer's {@code value}. If {@code valueOrDefault}
   * differs, it is {@code reference/<name>.value-or-default.json}. Answers in another form also
   * have {@code reference/<name>.csv} or {@code .xml}.
   */
  String example();
}
