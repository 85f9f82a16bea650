/**
 * Reads query parameters and reports all their faults at once. Makes SQL conditions from the
 * parameters, and reads the columns of the rows that the query returns.
 */
@NullMarked
package io.finlego.ingress.http.query;

import org.jspecify.annotations.NullMarked;
