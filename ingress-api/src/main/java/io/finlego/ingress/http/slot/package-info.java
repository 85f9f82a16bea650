/** Limits how many requests may do a certain kind of work at the same time. */
@NullMarked
package io.finlego.ingress.http.slot;

import org.jspecify.annotations.NullMarked;
