/**
 * Where sealed documents are kept: in a directory, or in a bucket of an S3-compatible store. What
 * comes here is sealed already, and what is kept is never changed.
 */
@NullMarked
package io.finlego.ingress.client.blob;

import org.jspecify.annotations.NullMarked;
