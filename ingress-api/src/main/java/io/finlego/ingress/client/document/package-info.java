/**
 * Clients' documents. An upload is checked and sealed while it comes in, kept in the blob store,
 * and passed to the clients' processor by a command. A download is opened on its way out. Unsealed
 * bytes are never written to a disk, and no document is ever completely in memory.
 *
 * <p>The life of a blob: it is stored under a new id, then the command is sent. The processor gives
 * the document this blob, or an older blob if the client already has the same bytes. If no document
 * refers to the new blob, the blob is deleted at once. If that fails, {@link
 * io.finlego.ingress.client.document.OrphanSweeper} deletes it later. Once no document refers to a
 * blob, none ever will again, so it can be deleted without regard to running uploads.
 */
@NullMarked
package io.finlego.ingress.client.document;

import org.jspecify.annotations.NullMarked;
