/** Limits the size of a request's body. */
@NullMarked
package io.finlego.ingress.http.limits;

import org.jspecify.annotations.NullMarked;
