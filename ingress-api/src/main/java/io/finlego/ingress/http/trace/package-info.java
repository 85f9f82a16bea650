/** Puts the trace of a request into its answer, into every error and into its commands. */
@NullMarked
package io.finlego.ingress.http.trace;

import org.jspecify.annotations.NullMarked;
