/**
 * Callers: JSON web tokens, the kinds of caller, and the operations that each kind may call.
 *
 * <p>Every operation of a controller names its callers with {@link
 * io.finlego.ingress.access.caller.Callers}. The application does not start if an operation lacks
 * this annotation. An operation that needs to know its caller takes a {@link
 * io.finlego.ingress.access.caller.CurrentCaller} parameter.
 */
@NullMarked
package io.finlego.ingress.access.caller;

import org.jspecify.annotations.NullMarked;
