/** The operations of the transfer domain, one package for each feature. */
@NullMarked
package io.finlego.ingress.transfer;

import org.jspecify.annotations.NullMarked;
