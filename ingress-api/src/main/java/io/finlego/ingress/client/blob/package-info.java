/**
 * Stores sealed documents in a directory, or in a bucket of an S3-compatible store. Bytes are
 * sealed before they come here, and stored bytes never change.
 */
@NullMarked
package io.finlego.ingress.client.blob;

import org.jspecify.annotations.NullMarked;
