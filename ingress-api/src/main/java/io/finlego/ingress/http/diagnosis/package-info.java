/**
 * Turns exceptions into error answers. Only this package decides which answer the caller gets for
 * an exception.
 */
@NullMarked
package io.finlego.ingress.http.diagnosis;

import org.jspecify.annotations.NullMarked;
