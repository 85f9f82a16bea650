/**
 * Who calls: JSON web tokens, the two kinds of caller, and which operation is whose.
 *
 * <p>Every operation of a controller names its callers with {@link
 * io.finlego.ingress.access.caller.Callers} (the start fails if one does not), and takes a {@link
 * io.finlego.ingress.access.caller.CurrentCaller} parameter if it needs to know who it is.
 */
@NullMarked
package io.finlego.ingress.access.caller;

import org.jspecify.annotations.NullMarked;
