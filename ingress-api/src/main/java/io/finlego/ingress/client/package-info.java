/** The operations of the client domain. Each feature has its own package. */
@NullMarked
package io.finlego.ingress.client;

import org.jspecify.annotations.NullMarked;
