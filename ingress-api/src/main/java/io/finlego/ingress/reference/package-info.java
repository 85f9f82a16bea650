/**
 * What the API's reference says of an operation: its text, its body's shape and real examples.
 *
 * <p>A controller's method carries {@link io.finlego.ingress.http.operation.Described}; the
 * examples are files, so that tests can send them.
 */
@NullMarked
package io.finlego.ingress.reference;

import org.jspecify.annotations.NullMarked;
