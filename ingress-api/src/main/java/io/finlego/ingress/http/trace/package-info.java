/** The trace of a request: in every error, in every log line, and on every command. */
@NullMarked
package io.finlego.ingress.http.trace;

import org.jspecify.annotations.NullMarked;
