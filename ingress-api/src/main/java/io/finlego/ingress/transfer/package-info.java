/** The operations about transfers. Each feature has its own package. */
@NullMarked
package io.finlego.ingress.transfer;

import org.jspecify.annotations.NullMarked;
