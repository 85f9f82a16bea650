/**
 * Turns exceptions into error answers. Only this package decides what an exception means to a
 * caller.
 */
@NullMarked
package io.finlego.ingress.http.diagnosis;

import org.jspecify.annotations.NullMarked;
