/** Decides when connections to callers are closed, and tells the callers so. */
@NullMarked
package io.finlego.ingress.http.connection;

import org.jspecify.annotations.NullMarked;
