/** The operations of the client domain, one package for each feature. */
@NullMarked
package io.finlego.ingress.client;

import org.jspecify.annotations.NullMarked;
