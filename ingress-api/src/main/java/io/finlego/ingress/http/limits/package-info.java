/** What a request may cost: the size of its body. */
@NullMarked
package io.finlego.ingress.http.limits;

import org.jspecify.annotations.NullMarked;
