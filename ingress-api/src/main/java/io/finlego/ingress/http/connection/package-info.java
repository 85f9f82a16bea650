/** Decides when connections to callers are closed, and announces this to the callers. */
@NullMarked
package io.finlego.ingress.http.connection;

import org.jspecify.annotations.NullMarked;
