/**
 * Callers: JSON web tokens, the kinds of caller, and the operations that each kind may call.
 *
 * <p>Every operation of a controller names its callers with {@link
 * io.finlego.ingress.access.caller.Callers}; the start fails if one does not. An operation that
 * needs to know its caller takes a {@link io.finlego.ingress.access.caller.CurrentCaller}
 * parameter.
 */
@NullMarked
package io.finlego.ingress.access.caller;

import org.jspecify.annotations.NullMarked;
