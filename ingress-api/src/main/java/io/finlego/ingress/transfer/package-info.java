/** The operations of the transfer domain, a package for each feature. */
@NullMarked
package io.finlego.ingress.transfer;

import org.jspecify.annotations.NullMarked;
