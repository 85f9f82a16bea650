/**
 * Clients' documents: uploads are checked and sealed while they come in, kept in the blob store,
 * and told to the clients' processor by a command; downloads are opened on their way out. Nothing
 * plain is ever on a disk, and no document is ever wholly in memory.
 *
 * <p>A blob's life: it is put under an id that nobody has used, then the command is sent. The
 * processor gives the document that blob, or, if the client has the same bytes already, the blob
 * that it has; what then nobody refers to is deleted at once, or by {@link
 * io.finlego.ingress.client.document.OrphanSweeper} if that fails. A blob that nobody refers to any
 * more is never referred to again, so it can be deleted without a look at who might be uploading.
 */
@NullMarked
package io.finlego.ingress.client.document;

import org.jspecify.annotations.NullMarked;
