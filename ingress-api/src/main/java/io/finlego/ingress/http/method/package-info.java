/** Answers 405 with the header {@code Allow} to all methods that a path does not have. */
@NullMarked
package io.finlego.ingress.http.method;

import org.jspecify.annotations.NullMarked;
