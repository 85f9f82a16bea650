/**
 * Puts the trace id of a request into its answer, into each error of the answer, and into the
 * commands of the request.
 */
@NullMarked
package io.finlego.ingress.http.trace;

import org.jspecify.annotations.NullMarked;
