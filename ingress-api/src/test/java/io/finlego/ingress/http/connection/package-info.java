/** Tests of connections to callers: when they are closed, and whether the callers know. */
@NullMarked
package io.finlego.ingress.http.connection;

import org.jspecify.annotations.NullMarked;
