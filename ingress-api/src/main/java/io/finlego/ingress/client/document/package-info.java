/**
 * Stores and shows the documents of clients. An upload is checked and sealed (encrypted) while it
 * arrives. The sealed bytes are then stored as a blob. After that, a command tells the client
 * processor about the document. A download is opened (decrypted) while it is sent. Unsealed bytes
 * are never written to a disk, and a document is never completely in memory.
 *
 * <p>An upload always stores a new blob before it sends the command. The processor makes the
 * document refer to this blob, or to an older blob if the client already has the same bytes. In the
 * second case the new blob is deleted at once. If the deletion fails, {@link
 * io.finlego.ingress.client.document.OrphanSweeper} deletes the blob later. A blob that has lost
 * its last document never gets another document, so the blob can be deleted while other uploads are
 * running.
 */
@NullMarked
package io.finlego.ingress.client.document;

import org.jspecify.annotations.NullMarked;
