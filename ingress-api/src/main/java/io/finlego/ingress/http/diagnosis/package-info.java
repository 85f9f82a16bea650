/**
 * Turns exceptions into error answers: what an exception means to a caller is decided here alone.
 */
@NullMarked
package io.finlego.ingress.http.diagnosis;

import org.jspecify.annotations.NullMarked;
