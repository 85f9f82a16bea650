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
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The operations that list, upload and download documents about related individuals of clients. */
@RestController
@ApiGroup(ApiGroup.Name.CLIENT_PROFILE_SYSTEM)
@RequestMapping("/internal/Clients/{clientId}/related-individuals/{relatedIndividualId}/documents")
class IndividualDocumentsController {

  private final DocumentShelf shelf;
  private final Uploads uploads;

  IndividualDocumentsController(DocumentShelf shelf, Uploads uploads) {
    this.shelf = shelf;
    this.uploads = uploads;
  }

  @GetMapping
  @Callers(CallerKind.SYSTEM)
  @Described(
      summary = "List the documents about a related individual",
      text =
          """
          One page of the client's documents that are about this related individual, newest first. A client that does \
          not exist: 404 `clientNotFound`; an individual that does not belong to this client: 404 \
          `relatedIndividualNotFound`.\
          """,
      query = Paging.QUERY,
      example = "list-individuals-documents")
  Result<Page<Document>> list(
      @PathVariable UUID clientId, @PathVariable UUID relatedIndividualId, AcceptedObject query) {
    return Result.of(shelf.page(DocumentOwner.of(clientId, relatedIndividualId), Paging.of(query)));
  }

  @PostMapping("/upload")
  @Callers(CallerKind.SYSTEM)
  @Described(
      summary = "Upload a document about a related individual",
      text =
          DocumentReference.UPLOAD_TEXT
              + "\n\n"
              + "An individual that does not belong to this client: 404"
              + " `relatedIndividualNotFound`. The individual's `id` is in the client's"
              + " `relatedIndividuals`.",
      example = "upload-individuals-document")
  @UploadBody
  ResponseEntity<Result<Document>> upload(
      @PathVariable UUID clientId,
      @PathVariable UUID relatedIndividualId,
      HttpServletRequest request,
      CommandContext context)
      throws IOException {
    return uploads.addOne(DocumentOwner.of(clientId, relatedIndividualId), request, context);
  }

  @GetMapping("/{documentId}/download")
  @Callers(CallerKind.SYSTEM)
  @Described(
      summary = "Download a document about a related individual",
      text = DocumentReference.DOWNLOAD_TEXT,
      example = "read-document")
  @DownloadResponses
  void download(
      @PathVariable UUID clientId,
      @PathVariable UUID relatedIndividualId,
      @PathVariable UUID documentId,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    shelf.download(DocumentOwner.of(clientId, relatedIndividualId), documentId, request, response);
  }
}
