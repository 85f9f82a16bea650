/** Callers, and the rows that they may see. */
@NullMarked
package io.finlego.ingress.access;

import org.jspecify.annotations.NullMarked;
