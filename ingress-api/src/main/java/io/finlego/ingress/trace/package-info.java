/** The trace of a request: in every error, in every log line, and on every command. */
@NullMarked
package io.finlego.ingress.trace;

import org.jspecify.annotations.NullMarked;
