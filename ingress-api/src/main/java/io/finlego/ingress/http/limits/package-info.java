/** Limits the size of a request's body and the time in which it must arrive. */
@NullMarked
package io.finlego.ingress.http.limits;

import org.jspecify.annotations.NullMarked;
