/**
 * Writes the API's reference for each operation: its text, its body's shape and real examples.
 *
 * <p>A controller's method carries {@link io.finlego.ingress.http.operation.Described}. The
 * examples are files, so that tests can send them.
 */
@NullMarked
package io.finlego.ingress.reference;

import org.jspecify.annotations.NullMarked;
