/**
 * The envelope of all answers, and the errors with which a controller can answer.
 *
 * <p>A controller returns {@code Result<T>} for a read and {@code ResponseEntity<Result<T>>} for a
 * command. For every other answer it throws {@link io.finlego.ingress.http.result.ApiException}:
 * {@code throw ApiException.of(ClientRejectionCode.CLIENT_NOT_FOUND, "There is no such client.")}.
 * {@link io.finlego.ingress.http.result.Faults} puts several invalid fields into one answer.
 * Messages must never repeat a value from the request, because it may be personal data.
 */
@NullMarked
package io.finlego.ingress.http.result;

import org.jspecify.annotations.NullMarked;
