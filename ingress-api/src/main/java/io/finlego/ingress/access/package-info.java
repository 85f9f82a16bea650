/** Callers and what they may see. */
@NullMarked
package io.finlego.ingress.access;

import org.jspecify.annotations.NullMarked;
