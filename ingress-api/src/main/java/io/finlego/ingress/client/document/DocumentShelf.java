package io.finlego.ingress.client.document;

import io.finlego.ingress.access.personal.ClientKeyReader;
import io.finlego.ingress.command.CommandContext;
import io.finlego.ingress.command.CommandGateway;
import io.finlego.ingress.http.paging.Page;
import io.finlego.ingress.http.paging.Paging;
import io.finlego.ingress.http.result.ApiException;
import io.finlego.ingress.http.result.Result;
import io.finlego.kernel.rejection.ClientRejectionCode;
import io.finlego.vault.ClientKey;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/**
 * Lists, shows, downloads and removes the existing documents of clients and of their related
 * individuals.
 */
@Component
final class DocumentShelf {

  private final Documents documents;
  private final DocumentOwners owners;
  private final ClientKeyReader keys;
  private final ShownDocuments shownDocuments;
  private final DownloadWriter downloadWriter;
  private final DocumentCommands commands;
  private final CommandGateway gateway;
  private final BlobKeeper blobs;

  DocumentShelf(
      Documents documents,
      DocumentOwners owners,
      ClientKeyReader keys,
      ShownDocuments shownDocuments,
      DownloadWriter downloadWriter,
      DocumentCommands commands,
      CommandGateway gateway,
      BlobKeeper blobs) {
    this.documents = documents;
    this.owners = owners;
    this.keys = keys;
    this.shownDocuments = shownDocuments;
    this.downloadWriter = downloadWriter;
    this.commands = commands;
    this.gateway = gateway;
    this.blobs = blobs;
  }

  Page<Document> page(DocumentOwner owner, Paging paging) {
    owners.requireExisting(owner);
    Page<DocumentRow> rows = documents.page(owner, paging);
    Map<UUID, ClientKey> keysById =
        keys.findAll(rows.items().stream().map(DocumentRow::keyId).distinct().toList());
    List<Document> pageDocuments =
        rows.items().stream()
            .map(row -> shownDocuments.show(row, keysById.get(row.keyId())))
            .toList();
    return paging.pageOf(pageDocuments, rows.totalCount());
  }

  Document read(DocumentOwner owner, UUID id) {
    DocumentRow row = row(owner, id);
    return shownDocuments.show(row, key(row));
  }

  /**
   * Writes the document's bytes.
   *
   * @throws ApiException 404 if there is no such document, or if nobody can open it any more
   */
  void download(
      DocumentOwner owner, UUID id, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    DocumentRow row = row(owner, id);
    ClientKey key = key(row);
    String fileName = shownDocuments.fileName(row, key);
    if (fileName == null) {
      throw notFound();
    }
    downloadWriter.write(row, fileName, key, request, response);
  }

  ResponseEntity<Result<RemovedDocument>> remove(
      DocumentOwner owner, UUID id, CommandContext context) {
    ResponseEntity<Result<RemovedDocument>> removalAnswer =
        gateway.submit(context, commands.remove(owner, id));
    documents.findEvenRemoved(id).ifPresent(row -> blobs.discardUnlessReferenced(row.blob()));
    return removalAnswer;
  }

  private DocumentRow row(DocumentOwner owner, UUID id) {
    return documents.find(owner, id).orElseThrow(DocumentShelf::notFound);
  }

  /**
   * The key that opens the row's document.
   *
   * @throws ApiException 404 if the key was destroyed after the row was read
   */
  private ClientKey key(DocumentRow row) {
    return keys.find(row.keyId()).orElseThrow(DocumentShelf::notFound);
  }

  private static ApiException notFound() {
    return ApiException.of(ClientRejectionCode.DOCUMENT_NOT_FOUND, "There is no such document.");
  }
}
