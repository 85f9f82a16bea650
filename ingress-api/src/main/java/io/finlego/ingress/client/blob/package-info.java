/**
 * Stores sealed (encrypted) documents in a directory, or in a bucket of an S3-compatible store. The
 * callers of this package seal the bytes. Stored bytes never change.
 */
@NullMarked
package io.finlego.ingress.client.blob;

import org.jspecify.annotations.NullMarked;
