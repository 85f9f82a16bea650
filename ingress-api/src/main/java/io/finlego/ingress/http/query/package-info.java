/**
 * Reads query parameters and reports all their faults at once. Makes SQL conditions from them, and
 * reads the columns of the result.
 */
@NullMarked
package io.finlego.ingress.http.query;

import org.jspecify.annotations.NullMarked;
