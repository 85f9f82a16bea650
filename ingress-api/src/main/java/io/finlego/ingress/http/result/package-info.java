/**
 * The Result envelope, and the errors that a controller may answer with.
 *
 * <p>A controller returns {@code Result<T>} for a read and {@code ResponseEntity<Result<T>>} for a
 * command. For every other answer it throws {@link io.finlego.ingress.http.result.ApiException}:
 * {@code throw ApiException.of(ClientRejectionCode.CLIENT_NOT_FOUND, "There is no such client.")}.
 * {@link io.finlego.ingress.http.result.Faults} puts several invalid fields into one answer.
 * Messages never repeat a value that was sent: it may be personal data.
 */
@NullMarked
package io.finlego.ingress.http.result;

import org.jspecify.annotations.NullMarked;
