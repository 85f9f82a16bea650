package io.finlego.ingress.client.document;

import io.finlego.ingress.access.caller.CallerKind;
import io.finlego.ingress.access.caller.Callers;
import io.finlego.ingress.command.CommandContext;
import io.finlego.ingress.http.operation.ApiGroup;
import io.finlego.ingress.http.operation.Described;
import io.finlego.ingress.http.paging.Page;
import io.finlego.ingress.http.paging.Paging;
import io.finlego.ingress.http.result.Result;
import io.finlego.ingress.http.shape.AcceptedObject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The operations that show, download and remove documents of clients. */
@RestController
@ApiGroup(ApiGroup.Name.CLIENT_PROFILE_SYSTEM)
class DocumentsController {

  private final DocumentShelf shelf;

  DocumentsController(DocumentShelf shelf) {
    this.shelf = shelf;
  }

  @GetMapping("/internal/Clients/{clientId}/Documents")
  @Callers(CallerKind.SYSTEM)
  @Described(
      summary = "List a client's documents",
      text =
          """
          One page of the client's documents, newest first, including those about its related individuals. A client \
          that does not exist: 404 \
          `clientNotFound`.\
          """,
      query = Paging.QUERY,
      example = "list-documents")
  Result<Page<Document>> list(@PathVariable UUID clientId, AcceptedObject query) {
    return Result.of(shelf.page(DocumentOwner.of(clientId), Paging.of(query)));
  }

  @GetMapping("/internal/Clients/{clientId}/Documents/{documentId}")
  @Callers(CallerKind.SYSTEM)
  @Described(
      summary = "Read a document's properties",
      text =
          """
          The document without its bytes. A document that does not exist, was removed, or belongs to another client: \
          404 `documentNotFound`.\
          """,
      example = "read-document")
  Result<Document> read(@PathVariable UUID clientId, @PathVariable UUID documentId) {
    return Result.of(shelf.read(DocumentOwner.of(clientId), documentId));
  }

  @GetMapping("/internal/Clients/{clientId}/Documents/{documentId}/download")
  @Callers(CallerKind.SYSTEM)
  @Described(
      summary = "Download a document",
      text = DocumentReference.DOWNLOAD_TEXT,
      example = "read-document")
  @DownloadResponses
  void download(
      @PathVariable UUID clientId,
      @PathVariable UUID documentId,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    shelf.download(DocumentOwner.of(clientId), documentId, request, response);
  }

  @DeleteMapping("/internal/Clients/{clientId}/Documents/{documentId}")
  @Callers(CallerKind.SYSTEM)
  @Described(
      summary = "Remove a document",
      text =
          """
          The document is no longer listed and can no longer be downloaded. Its bytes are deleted unless another \
          document of the client has the same bytes. The audit keeps who removed it and when. A document that does not \
          exist, was already removed, or belongs to another client: 404 \
          `documentNotFound`.\
          """,
      example = "remove-document")
  ResponseEntity<Result<RemovedDocument>> remove(
      @PathVariable UUID clientId, @PathVariable UUID documentId, CommandContext context) {
    return shelf.remove(DocumentOwner.of(clientId), documentId, context);
  }
}
