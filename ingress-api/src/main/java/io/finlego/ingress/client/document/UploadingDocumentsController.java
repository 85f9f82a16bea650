package io.finlego.ingress.client.document;

import io.finlego.ingress.access.caller.CallerKind;
import io.finlego.ingress.access.caller.Callers;
import io.finlego.ingress.command.CommandContext;
import io.finlego.ingress.http.operation.ApiGroup;
import io.finlego.ingress.http.operation.Described;
import io.finlego.ingress.http.result.Result;
import io.finlego.ingress.http.trace.TraceIds;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** The operations that upload documents of clients. */
@RestController
@ApiGroup(ApiGroup.Name.CLIENT_PROFILE_SYSTEM)
class UploadingDocumentsController {

  private final Uploads uploads;

  UploadingDocumentsController(Uploads uploads) {
    this.uploads = uploads;
  }

  @PostMapping("/internal/Clients/{clientId}/Documents/upload")
  @Callers(CallerKind.SYSTEM)
  @Described(
      summary = "Upload a document of a client",
      text = DocumentReference.UPLOAD_TEXT,
      example = "upload-document")
  @UploadBody
  ResponseEntity<Result<Document>> upload(
      @PathVariable UUID clientId, HttpServletRequest request, CommandContext context)
      throws IOException {
    return uploads.addOne(DocumentOwner.of(clientId), request, context);
  }

  @PostMapping("/internal/Clients/{clientId}/Documents/upload/bulk")
  @Callers(CallerKind.SYSTEM)
  @Described(
      summary = "Upload many documents of a client",
      text = DocumentReference.UPLOAD_MANY_TEXT,
      example = "upload-documents")
  @BulkUploadBody
  Result<List<DocumentOfBulk>> uploadMany(
      @PathVariable UUID clientId, HttpServletRequest request, CommandContext context)
      throws IOException {
    return Result.of(
        uploads.addMany(DocumentOwner.of(clientId), request, context, TraceIds.of(request)));
  }
}
