/** Tests of hostile requests. */
@NullMarked
package io.finlego.ingress.http.limits;

import org.jspecify.annotations.NullMarked;
