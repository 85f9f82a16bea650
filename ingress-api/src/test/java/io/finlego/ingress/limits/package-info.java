/** Tests of hostile requests. */
@NullMarked
package io.finlego.ingress.limits;

import org.jspecify.annotations.NullMarked;
