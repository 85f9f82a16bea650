package io.finlego.ingress.http.operation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Describes an operation in the API's reference. */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Described {

  /** The operation's name in a few words, in the imperative. */
  String summary();

  /**
   * The description in Markdown. It says what the operation does, what happens if a request is
   * repeated, and which refusals are possible.
   */
  String text();

  /** The name of the body's {@code RequestShape}; empty if the operation has no body. */
  String body() default "";

  /** The name of the query's {@code QueryShape}; empty if the operation has no query parameters. */
  String query() default "";

  /**
   * The name of the files with the examples. The file {@code reference/<name>.request.json} has the
   * body, if the operation takes one. The file {@code reference/<name>.value.json} has the answer's
   * {@code value}, and {@code reference/<name>.value-or-default.json} has {@code valueOrDefault} if
   * it differs from {@code value}. An answer in another format has a file with the extension {@code
   * .csv} or {@code .xml}.
   */
  String example();
}
