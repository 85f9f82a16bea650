/**
 * Reads callers from JSON web tokens, and checks that they may call an operation.
 *
 * <p>Every operation of a controller names its callers with {@link
 * io.finlego.ingress.access.caller.Callers}. The application does not start if an operation has no
 * such annotation. An operation that needs to know its caller takes a {@link
 * io.finlego.ingress.access.caller.CurrentCaller} parameter.
 */
@NullMarked
package io.finlego.ingress.access.caller;

import org.jspecify.annotations.NullMarked;
